/// Where an inquiry came from.
struct LeadSource {
  let name: String
  let channel: String
  let campaigns: [String]
  /// Its share of all inquiries, in proportion.
  let weight: Double
  /// The share of its inquiries that qualifies.
  let qualifies: Double
  /// What a week of it costs, in euros.
  let weeklySpend: Double
}

/// A province, and the share of its leads that goes to a dealer.
struct Province {
  let name: String
  let country: String
  let weight: Double
  let dealer: Department?
  let dealerShare: Double
}

/// Sources, provinces and kinds of customers.
enum Market {
  static let comparisonSite = 1
  static let quietCampaign = 5

  static let sources: [LeadSource] = [
    LeadSource(
      name: "Website", channel: "web", campaigns: ["Van gas los", "Subsidy check", "Winter"], weight: 27,
      qualifies: 0.40,
      weeklySpend: 2_600),
    LeadSource(
      name: "Comparison site", channel: "partner", campaigns: ["Vergelijk warmte"], weight: 32, qualifies: 0.40,
      weeklySpend: 5_200),
    LeadSource(
      name: "Search ads", channel: "search", campaigns: ["Heat pump price", "Hybrid", "Brand"], weight: 22,
      qualifies: 0.39, weeklySpend: 7_400),
    LeadSource(
      name: "Newsletter", channel: "e-mail", campaigns: ["Autumn letter", "Spring letter"], weight: 8, qualifies: 0.40,
      weeklySpend: 450),
    LeadSource(
      name: "Home fair", channel: "event", campaigns: ["Huis & Warmte"], weight: 6, qualifies: 0.46,
      weeklySpend: 1_900),
    LeadSource(
      name: "TikTok", channel: "social", campaigns: ["Stil"], weight: 7, qualifies: 0.13, weeklySpend: 3_100),
    LeadSource(
      name: "Referral", channel: "customer", campaigns: ["Buren"], weight: 7, qualifies: 0.55, weeklySpend: 300),
  ]

  /// The weights of the sources without the campaign that starts late, and with it.
  static let earlierSourceWeights = sources.indices.map { $0 == quietCampaign ? 0 : sources[$0].weight }
  static let sourceWeights = sources.map(\.weight)

  static let provinces: [Province] = [
    Province(name: "Noord-Holland", country: "NL", weight: 13, dealer: nil, dealerShare: 0),
    Province(name: "Zuid-Holland", country: "NL", weight: 14, dealer: nil, dealerShare: 0),
    Province(name: "Utrecht", country: "NL", weight: 8, dealer: nil, dealerShare: 0),
    Province(name: "Groningen", country: "NL", weight: 4, dealer: .dealerNoord, dealerShare: 0.45),
    Province(name: "Friesland", country: "NL", weight: 4, dealer: .dealerNoord, dealerShare: 0.45),
    Province(name: "Drenthe", country: "NL", weight: 3, dealer: .dealerNoord, dealerShare: 0.4),
    Province(name: "Overijssel", country: "NL", weight: 7, dealer: .dealerOost, dealerShare: 0.55),
    Province(name: "Gelderland", country: "NL", weight: 10, dealer: .dealerOost, dealerShare: 0.5),
    Province(name: "Flevoland", country: "NL", weight: 2, dealer: .dealerOost, dealerShare: 0.5),
    Province(name: "Noord-Brabant", country: "NL", weight: 11, dealer: .dealerZuid, dealerShare: 0.28),
    Province(name: "Limburg", country: "NL", weight: 5, dealer: .dealerZuid, dealerShare: 0.3),
    Province(name: "Antwerpen", country: "BE", weight: 8, dealer: nil, dealerShare: 0),
    Province(name: "Oost-Vlaanderen", country: "BE", weight: 5, dealer: nil, dealerShare: 0),
    Province(name: "Vlaams-Brabant", country: "BE", weight: 4, dealer: nil, dealerShare: 0),
    Province(name: "Brussel", country: "BE", weight: 2, dealer: nil, dealerShare: 0),
  ]
  static let provinceWeights = provinces.map(\.weight)

  static let segments = ["home owner", "home owner", "home owner", "new build", "owners' association"]
  static let businessSegments = ["hospitality", "agriculture", "public", "retail", "housing corporation", "competitor"]
  static let businessSegmentWeights = [4, 4, 3, 4, 3, 0.4]
}
