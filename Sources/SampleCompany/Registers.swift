/// The files that do not grow: the agreement, who works there, the touchpoints, and what marketing costs.
enum Registers {
  static func files(seed: UInt64, story: Storyline) -> [SampleFile] {
    [
      SampleFile(name: "ketting.toml", bytes: Array(AgreementText.text(story: story).utf8)),
      SampleFile(name: "people.csv", bytes: people(story: story)),
      SampleFile(name: "touchpoints.csv", bytes: touchpoints(story: story)),
      SampleFile(name: "spend.csv", bytes: spend(seed: seed, story: story)),
    ]
  }

  static func day(_ instant: Int64) -> String {
    CivilDay(number: AmsterdamTime.dayNumber(of: instant)).text
  }

  private static func people(story: Storyline) -> [UInt8] {
    var row = RowBuilder(delimiter: ",")
    row.append("person,name,department,team,type,from,to")
    row.endRow()
    for (place, employee) in Organisation.employees.enumerated() {
      let since = story.now - Int64(700 + place * 97 % 2_000) * Span.day
      row.field(employee.person)
      row.field(employee.name)
      row.field(employee.department.id)
      row.field(employee.team)
      row.field(employee.type)
      row.field(day(since))
      switch employee.person {
      case Organisation.leftDealerOost where story.tells(.neglectByDealerOost):
        row.field(day(story.dealerOostNeglectedSince))
      case Organisation.leftServicePhone where story.tells(.servicePhone):
        row.field(day(story.servicePhoneFailsSince))
      default: row.field()
      }
      row.endRow()
    }
    return row.bytes
  }

  private static func touchpoints(story: Storyline) -> [UInt8] {
    var row = RowBuilder(delimiter: ",")
    row.append("touchpoint,name,journey_step,channel,department,owner,promise,reviewed_at")
    row.endRow()
    for (place, touchpoint) in Touchpoints.all.enumerated() {
      for field in [
        touchpoint.name, touchpoint.name, touchpoint.step, touchpoint.channel, touchpoint.department.id,
        touchpoint.owner, touchpoint.promise,
      ] {
        row.field(field)
      }
      // Some of them were last looked at more than a year ago.
      row.field(day(story.now - Int64(20 + place * 53 % 420) * Span.day))
      row.endRow()
    }
    return row.bytes
  }

  /// What each source cost, week by week.
  private static func spend(seed: UInt64, story: Storyline) -> [UInt8] {
    var row = RowBuilder(delimiter: ",")
    row.append("date,campaign,channel,country,department,amount,currency,status")
    row.endRow()
    var random = RandomSource(seed: seed, stream: .spend, number: 0)
    let today = AmsterdamTime.dayNumber(of: story.now)
    let firstMonday =
      today - Storyline.historyDays + 6 - CivilDay.weekday(ofDayNumber: today - Storyline.historyDays + 6)
    for monday in stride(from: firstMonday, through: today, by: 7) {
      let start = AmsterdamTime.instant(dayNumber: monday, timeOfDay: 0)
      for (place, source) in Market.sources.enumerated() {
        let campaign = source.campaigns[random.index(below: source.campaigns.count)]
        let amount = Int(source.weeklySpend * random.uniform(0.8, 1.25))
        guard place != Market.quietCampaign || start >= story.quietCampaignSince else { continue }
        row.field(CivilDay(number: monday).text)
        row.field(campaign)
        row.field(source.channel)
        row.field(random.chance(0.2) ? "BE" : "NL")
        row.field("marketing")
        row.field(amount)
        row.field("EUR")
        row.field("actual")
        row.endRow()
      }
    }
    return row.bytes
  }
}
