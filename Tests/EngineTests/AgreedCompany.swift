/// What a company has agreed, as the part of a `ketting.toml` that names no exports.
enum AgreedCompany {
  static func header(_ random: inout SeededRandom) -> String {
    var text = "[company]\nname = \"Voorbeeld\"\n"
    text += "time_zone = \"\(random.pick(["UTC", "Europe/Amsterdam", "America/New_York"]))\"\n"
    if random.chance(30) { text += "currency = \"USD\"\n" }
    return text
  }

  /// Calendars, departments, stages, surveys and targets.
  static func terms(_ random: inout SeededRandom) -> String {
    calendars(&random) + departments(&random) + stages(&random) + aging(&random) + experience(&random)
      + targets(&random)
  }

  private static let hours = [
    "mon = [\"09:00-17:30\"], tue = [\"09:00-17:30\"], wed = [\"09:00-12:00\", \"13:00-17:00\"], fri = [\"09:00-17:00\"]",
    "mon = [\"08:00-12:30\", \"13:15-17:00\"], wed = [\"08:00-12:00\"], thu = [\"08:00-20:00\"], fri = [\"08:00-12:00\"]",
    "mon = [\"00:00-24:00\"], tue = [\"00:00-24:00\"], sat = [\"10:00-16:00\"], sun = [\"00:00-24:00\"]",
    "tue = [\"22:15-24:00\"], wed = [\"00:00-06:45\"], sun = [\"04:00-09:00\"]",
  ]
  private static let holidays = [
    "", "\"2026-01-01\"", "\"2025-12-25\", \"2025-12-26\", \"2026-01-01\", \"2026-04-06\"",
  ]
  private static let zones = ["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]

  private static func calendars(_ random: inout SeededRandom) -> String {
    ["office", "desk"].prefix(random.pick([0, 1, 1, 2, 2, 2])).map { name in
      """

      [calendar.\(name)]
      time_zone = "\(random.pick(zones))"
      hours = { \(random.pick(hours)) }
      holidays = [\(random.pick(holidays))]

      """
    }.joined()
  }

  private static func departments(_ random: inout SeededRandom) -> String {
    var text = "\n[[department]]\nid = \"marketing\"\nname = \"Marketing\"\n"
    // A calendar that nobody made is a mistake in the agreement, which is left out.
    if random.chance(70) { text += "calendar = \"office\"\n" }
    text += "[[department]]\nid = \"sales\"\nname = \"Sales\"\n"
    if random.chance(60) { text += "calendar = \"desk\"\n" }
    if random.chance(50) { text += "[[department]]\nid = \"service\"\n" }
    return text
  }

  private static func stages(_ random: inout SeededRandom) -> String {
    var text = "\n[funnel]\nversion = \"2026-01\"\nskips = \"\(random.pick(["count", "ignore"]))\"\n"
    text +=
      "\n[[stage]]\nid = \"inquiry\"\ndepartment = \"marketing\"\nkind = \"inventory\"\n" + quiet(&random)
      + rule(&random)
    text +=
      "[[stage]]\nid = \"mql\"\ndepartment = \"marketing\"\nhands_to = \"sales\"\n" + limit(&random)
      + rule(&random)
    // Exits stand outside the order, wherever they are named.
    if random.chance(25) { text += "[[stage]]\nid = \"rejected\"\nkind = \"exit\"\n" }
    text += "[[stage]]\nid = \"sal\"\n" + limit(&random)
    if random.chance(80) { text += "department = \"sales\"\n" }
    if random.chance(30) { text += "hands_to = \"\(random.pick(["service", "sales"]))\"\n" }
    text += "[[stage]]\nid = \"won\"\nkind = \"won\"\n"
    if random.chance(10) { text += "[[stage]]\nid = \"renewed\"\nkind = \"won\"\n" }
    return text + "[[stage]]\nid = \"lost\"\nkind = \"exit\"\n"
  }

  private static func limit(_ random: inout SeededRandom) -> String {
    let limit = random.pick(["2d", "1.5d", "36h", "8h", "90m", "0.25d"])
    return "kind = \"sla\"\nsla = \"\(limit)\"\nclock = \"\(random.pick(["business", "wall"]))\"\n" + quiet(&random)
  }

  private static func rule(_ random: inout SeededRandom) -> String {
    let signed = random.chance(50) ? "agreed_by = [\"marketing\"]\n" : ""
    return signed + (random.chance(60) ? "rule = '\(random.pick(rules))'\n" : "")
  }

  /// The last cannot be read.
  private static let rules = [
    "owner and value>=100", "source:web or country:NL", "!late and (owner or value) and age<30", "email", "age>",
  ]

  private static func quiet(_ random: inout SeededRandom) -> String {
    random.chance(40) ? "quiet_after = \"\(random.pick(["14d", "3d", "20h"]))\"\n" : ""
  }

  private static func aging(_ random: inout SeededRandom) -> String {
    let buckets = random.pick(["2, 7, 30", "1, 3, 7, 14, 30, 60", "1"])
    return "\n[aging]\nbuckets = [\(buckets)]\nclock = \"\(random.pick(["business", "wall"]))\"\n"
  }

  private static func experience(_ random: inout SeededRandom) -> String {
    var text = "\n[[survey]]\nmetric = \"nps\"\nmin = 0\nmax = 10\n"
    text += "[[survey]]\nmetric = \"csat\"\nmin = 1\nmax = 5\ntop = 4\n"
    if random.chance(50) { text += "[[survey]]\nmetric = \"ces\"\nmin = 1\nmax = 7\ntop = 2\ndirection = \"lower\"\n" }
    if random.chance(30) { text += "[[survey]]\nmetric = \"cxpi\"\nmin = 1\nmax = 5\ntop = 4\n" }
    text += "\n[experience]\nsuppress_below = \(random.number(0...6))\n"
    if random.chance(50) { text += "careful_below = \(random.number(3...20))\n" }
    return text
  }

  private static func targets(_ random: inout SeededRandom) -> String {
    var text = ""
    if random.chance(30) { text += "\n[[target]]\nfigure = \"experience.nps\"\nvalue = 40\nfloor = 25\n" }
    if random.chance(30) {
      text += "\n[[target]]\nfigure = \"aging.late\"\nseam = true\ndepartment = \"sales\"\nvalue = 2\n"
    }
    if random.chance(20) { text += "\n[[target]]\nfigure = \"funnel.step\"\nstage = \"mql\"\nvalue = 0.4\n" }
    return text
  }
}
