import CustomerChain
import Dashboard

/// Records behind the figures of `Warmtebron`: as many as the figure counts, made up by position.
enum WarmtebronRecords {
  private static let companies = [
    "Bouwbedrijf De Linde", "Van Dam Installatie", "Zorggroep Rivierenland", "Hotel Zeezicht", "Gemeente Olst",
    "Kwekerij Het Groen", "School De Brug", "Bakkerij Vos", "Autobedrijf Kok", "Apotheek Noord",
  ]
  private static let owners = ["K. Peeters", nil, "J. Maes"]

  static func total(_ set: RecordSet) -> Int {
    switch set.metric {
    case .bucket: 18
    case .rejected: 12
    case .step: set.part == .numerator ? 4_742 : 12_480
    default: 388
    }
  }

  private static func lead(_ position: Int, _ set: RecordSet) -> RecordRow {
    let age = 13.8 - Double(position % 40) * 0.33
    let owner: RecordValue = owners[position % 3].map { .text($0) } ?? .none
    return RecordRow(
      reference: RecordReference(kind: set.kind, number: position, revision: 1),
      values: [
        .text("L-\(40_231 + position * 37)"), .text(companies[position % companies.count]), owner,
        .elapsed(Elapsed(days: age, wholeDays: false)),
        age > 10 ? .number(1) : .none,
        .money(Money(hundredths: Int64(10 + position * 7 % 50) * 100_000, currency: "EUR")),
      ])
  }

  private static func reject(_ position: Int) -> RecordRow {
    RecordRow(
      reference: RecordReference(kind: .reject, number: position, revision: 1),
      values: [
        .place(Place(file: "sf-lead-history.csv", line: 40 + position * 3, offset: 4_000, rowHash: nil)),
        .number(Double(40 + position * 3)),
        .text("entered_at"), .reject(.unreadableTime("31-31-2026\u{1B}[31m")),
      ])
  }

  static func page(_ set: RecordSet, _ range: Range<Int>, _ sort: SortOrder?, _ text: String) -> RecordPage {
    let isReject = set.kind == .reject
    let all = (0..<total(set)).filter { position in
      text.isEmpty || companies[position % companies.count].lowercased().contains(text.lowercased())
    }
    let rows = all.dropFirst(range.lowerBound).prefix(range.count).map { isReject ? reject($0) : lead($0, set) }
    return RecordPage(
      total: total(set), matching: all.count,
      columns: isReject ? [.file, .line, .column, .reason] : [.lead, .company, .owner, .age, .late, .value],
      sort: sort ?? SortOrder(column: isReject ? .file : .age, ascending: isReject), start: range.lowerBound, rows: rows
    )
  }

  static func card(_ reference: RecordReference) -> RecordCard? {
    let row = lead(reference.number, RecordSet(query: FigureQuery(), asOf: Warmtebron.asOf, metric: .open, revision: 1))
    guard case .text(let key) = row.values[0], case .text(let company) = row.values[1] else { return nil }
    func place(_ file: String, _ line: Int) -> Place { Place(file: file, line: line, offset: 100, rowHash: 7) }
    let leads = place("leads-2026-11.csv", 1_204)
    return RecordCard(
      reference: reference, title: key, subtitle: company,
      fields: [
        CardField(name: .field(.value), value: row.values[5], place: leads),
        CardField(name: .field(.source), value: .text("TikTok"), place: leads),
        CardField(name: .field(.campaign), value: .text("Stil \u{1B}]0;x\u{07}"), place: leads),
        CardField(name: .field(.country), value: .text("NL"), place: leads),
        CardField(name: .field(.owner), value: row.values[2], place: place("sf-lead-history.csv", 2_051)),
        CardField(name: .age, value: row.values[3], place: nil),
        CardField(name: .late, value: row.values[4], place: nil),
      ],
      chain: [
        ChainItem(
          what: .creation(stage: 0), at: Warmtebron.moment(11, 9, 8, 31), department: "marketing", owner: nil,
          note: nil, place: leads),
        ChainItem(
          what: .stage(1), at: Warmtebron.moment(11, 11, 16, 22), department: "marketing", owner: nil,
          note: "price page, budget named", place: place("hubspot-contacts.csv", 88)),
        ChainItem(
          what: .touch(direction: "in"), at: Warmtebron.moment(11, 18, 11, 3), department: "sales", owner: "K. Peeters",
          note: "phoned: “nobody called”", place: place("calls.csv", 611)),
      ], asOf: Warmtebron.asOf)
  }

  static func lines(_ place: Place) -> FileLines {
    let first = max(1, place.line - 5)
    let lines = (first..<first + 12).map { number in
      let text =
        number == place.line ? "L-40342,mql,2026-11-11T16:22,\u{1B}[2Jmarketing,  price page" : "L-4\(number),sal,,,"
      return FileLines.Line(number: number, bytes: Array(text.utf8))
    }
    return FileLines(place: place, result: .lines(lines, hasChanged: place.line == 88))
  }
}
