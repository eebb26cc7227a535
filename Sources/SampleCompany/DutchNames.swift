/// Names to make invented people and companies from.
enum DutchNames {
  static let given = [
    "Anna", "Bas", "Carlijn", "Daan", "Els", "Fleur", "Gerrit", "Hilde", "Ivo", "Janneke", "Koen", "Lies", "Maarten",
    "Noor", "Otto", "Petra", "Rik", "Sanne", "Teun", "Ursula", "Vincent", "Willemijn", "Youssef", "Zehra", "Jan",
    "Marie",
    "Tine", "Wout", "Emma", "Luc",
  ]
  static let family = [
    "Appelhof", "Boomgaard", "Craenendonk", "Dijkgraaf", "Elzinga", "Fonteyn", "Groenewoud", "Heidekamp", "IJzerman",
    "Jachtveld", "Korenwinder", "Lindeboom", "Molenbeek", "Nachtegaal", "Oeverloos", "Polderman", "Riethoven",
    "Steenbrug",
    "Turfsteker", "Uiterwaal", "Veldhuys", "Waterlander", "Zandvliet", "Eikenaar", "Brandsteder", "Duinhoek",
  ]
  static let trades = [
    "Bouwbedrijf", "Installatie", "Zorggroep", "Hotel", "Gemeente", "Kwekerij", "School", "Bakkerij", "Autobedrijf",
    "Apotheek", "Boerderij", "Sporthal", "Camping", "Woonstichting", "Drukkerij", "Brouwerij", "Restaurant",
    "Tuincentrum",
  ]
  static let names = [
    "De Linde", "Van Dam", "Rivierenland", "Zeezicht", "Olst", "Het Groen", "De Brug", "Vos", "Kok", "De Eik",
    "Noorderlicht",
    "De Hoop", "Waterrijk", "Zonneweide", "De Molen", "Heidezicht", "Het Anker", "De Ooievaar", "Zilverberk",
    "De Kroon",
    "Duinrand", "De Schakel", "Westerpoort", "De Zwaan",
  ]
  /// A company whose name a careless reader of exports would tear apart.
  static let awkwardCompany = "Installatie \"De Warme Hoek\", Zwolle"
}
