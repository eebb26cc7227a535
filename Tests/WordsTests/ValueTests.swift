import CustomerChain
import Testing
import Words

@Suite struct ValueTests {
  private let agreement: Agreement = {
    var agreement = Agreement()
    agreement.departments = [Department(id: "mkt", name: "Marketing"), Department(id: "sales", name: "Sales")]
    return agreement
  }()

  private func figure(_ id: MetricID, _ value: FigureValue, interval: Interval? = nil) -> Figure {
    let asOf = AsOf(instant: monday)
    let records = RecordSet(query: FigureQuery(), asOf: asOf, metric: id, revision: 1)
    return Figure(id: id, value: value, n: 10, interval: interval, asOf: asOf, records: records)
  }

  @Test("A figure is written in the form of its metric")
  func figures() {
    #expect(plain(english.value(figure(.here, .count(4742)))) == "4 742")
    #expect(plain(english.value(figure(.step, .ratio(numerator: 842, denominator: 8000)))) == "10.5 %")
    #expect(english.value(figure(.nps, .score(-24.692))) == "−25")
    #expect(english.value(figure(.ces, .score(5.25))) == "5.3")
    #expect(plain(english.value(figure(.median, .duration(Elapsed(days: 14, wholeDays: true))))) == "14 d")
    #expect(english.value(figure(.step, .notAvailable(.lastStage))) == Words.notAvailable)
    #expect(english.reason(figure(.step, .notAvailable(.lastStage))) == "No stage comes after this one")
    #expect(english.reason(figure(.step, .count(1))) == nil)
    #expect(english.margin(of: figure(.nps, .score(30), interval: Interval(low: -3.35, high: 55.53))) == "±29")
    #expect(english.margin(of: figure(.here, .count(1))) == nil)
  }

  @Test("Rows of the aging pane")
  func agingRows() {
    let seam = AgingKey(department: "sales", from: "mkt", isSeam: true)
    #expect(english.agingRow(seam, agreement: agreement) == "Marketing → Sales")
    #expect(dutch.agingRow(AgingKey(department: nil), agreement: agreement) == "niet toegewezen")
    #expect(english.agingRow(AgingKey(department: "sales", group: "NL"), agreement: agreement) == "Sales · NL")
    #expect(english.agingRow(AgingKey(department: "sales", isSeam: true), agreement: agreement) == "unassigned → Sales")
  }
}
