/// What the departments of Warmtebron have agreed: the commented `ketting.toml` of the sample company.
enum AgreementText {
  static func text(story: Storyline) -> String {
    let agreed = story.now - 21 * Span.day
    let day = AmsterdamTime.dayNumber(of: agreed)
    let version = String(CivilDay(number: day).text.prefix(7))
    return company + calendar(story: story) + departments + funnel(version: version, day: day) + stages + scales
      + AgreedTargets.text + dealer
  }

  private static let company = """
    # What the departments of \(Organisation.name) have agreed about their customer chain.
    # \(Organisation.name) and everyone in these files are invented.

    [company]
    name = "\(Organisation.name)"
    time_zone = "Europe/Amsterdam"
    currency = "EUR"


    """

  private static func calendar(story: Storyline) -> String {
    let firstYear = CivilDay(number: AmsterdamTime.dayNumber(of: story.now) - Storyline.historyDays).year
    let lastYear = CivilDay(number: AmsterdamTime.dayNumber(of: story.now)).year + 1
    let holidays = (firstYear...lastYear)
      .map { year in
        "  " + OfficeHours.holidays(year: year).map { "\"\($0.text)\"" }.joined(separator: ", ") + ",\n"
      }
      .joined()
    let hours = ["mon", "tue", "wed", "thu", "fri"].map { "\($0) = [\"09:00-17:30\"]" }.joined(separator: ", ")
    return """
      # When the office works.
      [calendar.office]
      time_zone = "Europe/Amsterdam"
      hours = { \(hours) }
      holidays = [
      \(holidays)]


      """
  }

  private static let departments = Organisation.departments
    .map { "[[department]]\nid = \"\($0.id)\"\nname = \"\($0.name)\"\ncalendar = \"office\"\n\n" }
    .joined()

  /// Service has signed nothing, so every figure says so; and Sales holds another MQL than Marketing.
  private static func funnel(version: String, day: Int) -> String {
    let signed = Organisation.departments.map(\.id).filter { $0 != Department.service.id }.enumerated()
      .map { place, id in "\(id) = \"\(CivilDay(number: day + place % 3).text)\"" }
      .joined(separator: ", ")
    return """
      # Service has not signed yet.
      [funnel]
      version = "\(version)"
      skips = "count"
      agreed_by = { \(signed) }


      """
  }

  private static let stages = """
    [[stage]]
    id = "inquiry"
    name = "Inquiry"
    department = "marketing"
    kind = "inventory"
    definition = "someone asked about a heat pump and left an address"

    # Marketing hands over to Sales: the promise is three days on the clock of the customer, weekends included.
    # Marketing and the dealers have signed this one. Sales and its countries have not: to them an MQL is worth at least
    # €6k and has been called. Pane 6 tries their rule on the spot.
    [[stage]]
    id = "mql"
    name = "MQL"
    department = "marketing"
    hands_to = "sales"
    kind = "sla"
    sla = "3d"
    clock = "wall"
    definition = "an own house in our area, a budget that is named, and somebody who has the lead"
    rule = "owner:* and value>=€4k and !segment:competitor"
    agreed_by = ["marketing", "dealer-noord", "dealer-oost", "dealer-zuid"]

    [[stage]]
    id = "sal"
    name = "SAL"
    department = "sales"
    kind = "sla"
    sla = "14d"
    clock = "wall"
    quiet_after = "14d"
    definition = "Sales has spoken with the customer and will pursue it"
    rule = "owner:* and value>=€4k"

    [[stage]]
    id = "sql"
    name = "SQL"
    department = "sales"
    kind = "sla"
    sla = "45d"
    clock = "wall"
    quiet_after = "21d"
    definition = "the house has been seen and is suitable"
    rule = "owner:* and value>=€4k and !segment:competitor"

    [[stage]]
    id = "opportunity"
    name = "Opportunity"
    department = "sales"
    kind = "inventory"
    quiet_after = "30d"
    definition = "an offer is with the customer"
    rule = "value>=€4.5k and leadage<240d"

    [[stage]]
    id = "won"
    name = "Won"
    department = "sales"
    kind = "won"
    definition = "the customer has signed"

    [[stage]]
    id = "rejected"
    name = "Rejected"
    kind = "exit"
    definition = "Sales does not accept it, with a reason"

    [[stage]]
    id = "disqualified"
    name = "Disqualified"
    kind = "exit"
    definition = "it cannot become a customer"

    [[stage]]
    id = "lost"
    name = "Lost"
    kind = "exit"
    definition = "the customer decided otherwise"


    """

  private static let scales = """
    # Days; each begins a column of the aging table.
    [aging]
    buckets = [1, 3, 7, 14, 30, 60]
    clock = "wall"

    # How likely to recommend us: 0 to 10.
    [[survey]]
    metric = "nps"
    min = 0
    max = 10

    # How satisfied: 4 and 5 count as satisfied.
    [[survey]]
    metric = "csat"
    min = 1
    max = 5
    top = 4

    # How easy it was: 7 is easiest.
    [[survey]]
    metric = "ces"
    min = 1
    max = 7
    top = 5
    direction = "higher"

    [experience]
    suppress_below = 5
    careful_below = 30


    """

  /// The dealer's own words, mapped to those of the company.
  private static let dealer: String = {
    let statuses = DealerOost.statuses.map { "\"\($0.status)\" = \"\($0.stage.id)\"" }.joined(separator: ", ")
    let reasons = DealerOost.reasons.map { "\"\($0.reason)\" = \"\($0.meaning)\"" }.joined(separator: ", ")
    return """
      # Dealer Oost has a system of its own. What it calls "Nabellen" and "Wacht op subsidie" nobody has mapped yet: data
      # health counts them.
      [[source]]
      files = ["\(Export.dealerOost.rawValue)"]
      group = "\(Department.dealerOost.id)"
      delimiter = ";"
      date_format = "dd-MM-yyyy HH:mm:ss"
        [[source.event]]
        lead = "Kenmerk"
        at = "Datum"
        department = { value = "\(Department.dealerOost.id)" }
        owner = "Verkoper"
        stage = { column = "Status", map = { \(statuses) } }
        reason = { column = "Reden", map = { \(reasons) } }

      """
  }()
}
