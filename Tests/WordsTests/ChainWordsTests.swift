import CustomerChain
import Testing
import Words

/// What is said of weak links and of what the register lacks.
@Suite struct ChainWordsTests {
  private static let moment = AsOf(instant: monday)

  private func weakest(_ reason: WeakestLink.Reason, _ id: MetricID, _ value: FigureValue) -> [String] {
    let records = RecordSet(query: FigureQuery(), asOf: ChainWordsTests.moment, metric: id, revision: 1)
    let figure = Figure(id: id, value: value, n: 10, asOf: ChainWordsTests.moment, records: records)
    let link = WeakestLink(stage: 1, reason: reason, figure: figure)
    return [english, dutch].map { plain($0.reason(link)) }
  }

  @Test("The weakest link says what it loses, and against what")
  func weakestLink() {
    let euros = FigureValue.money(Money(hundredths: 9_650_000, currency: "EUR"))
    #expect(
      weakest(.fell, .loss, euros) == [
        "loses € 96 500 a week against its own past", "verliest € 96.500 per week tegen haar eigen verleden",
      ])
    #expect(weakest(.belowTarget, .loss, euros)[0] == "loses € 96 500 a week against its target")
    #expect(weakest(.lateValue, .lateValue, euros) == ["€ 96 500 late", "€ 96.500 te laat"])
    #expect(weakest(.lateValue, .late, .count(12)) == ["12 leads late", "12 leads te laat"])
    #expect(
      weakest(.fell, .loss, .notAvailable(.noValues))[0] == "loses most against its own past; no values are known")
  }

  @Test("A touchpoint says each reason why it is weak, in one line")
  func weaknesses() {
    let link = TouchpointLink(
      touchpoint: "phone", name: "Service phone", channel: "phone", department: "service", owners: [], promise: nil,
      reviewed: nil, contacts: nil, score: nil, change: nil,
      weaknesses: [.scoreFell(metric: "nps"), .ownerLeft(person: "R. Hoekstra", since: day(2026, 11, 2))])
    #expect(
      english.weaknesses(link, moment: ChainWordsTests.moment)
        == "its NPS got worse; no owner since 2 Nov: R. Hoekstra left")
    #expect(
      dutch.weaknesses(link, moment: ChainWordsTests.moment)
        == "zijn NPS werd slechter; geen eigenaar sinds 2 nov: R. Hoekstra is weg")
  }

  @Test("A link goes to the next stage that is no exit")
  func links() {
    let stages = [
      Stage(id: "mql", name: "MQL", kind: .sla), Stage(id: "lost", name: "Lost", kind: .exit),
      Stage(id: "sal", name: "SAL", kind: .sla),
    ]
    #expect(english.link(from: 0, stages: stages) == "MQL → SAL")
    #expect(english.link(from: 2, stages: stages) == "SAL")
    #expect(english.link(from: 9, stages: stages) == Words.notAvailable)
  }

  @Test("Faults of the register count its touchpoints")
  func faults() {
    #expect(plain(english(.chain(.fault(.withoutOwner, count: 2)))) == "2 touchpoints without an owner")
    #expect(plain(dutch(.chain(.fault(.channelWithoutOwner, count: 1)))) == "1 contactpunt op een kanaal van niemand")
    #expect(
      plain(english(.chain(.owners(owned: 21, touchpoints: 24)))) == "21 of 24 touchpoints with one owner")
  }
}
