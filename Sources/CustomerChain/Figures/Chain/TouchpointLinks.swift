/// The touchpoints of the register, each with what customers say of it and what it lacks.
struct TouchpointLinks {
  private let register: RegisterState
  private let standings: Standings
  private let rows: [String: [String: ExperienceRow]]
  private let maker: FigureMaker
  private let query: FigureQuery
  private var store: Store { standings.store }

  /// The scores of which the first that has answers is shown, and the first whose fall is real is told.
  private static let metrics = ["nps", "csat", "ces"]

  init(
    _ register: RegisterState, _ standings: Standings, _ experience: ExperienceFigures, query: FigureQuery,
    maker: FigureMaker
  ) {
    self.register = register
    self.standings = standings
    self.query = query
    self.maker = maker
    var rows: [String: [String: ExperienceRow]] = [:]
    for row in experience.rows where row.dimension == .touchpoint {
      if let key = row.key { rows[key, default: [:]][row.metric] = row }
    }
    self.rows = rows
  }

  /// In the order of the register.
  var links: [TouchpointLink] {
    let contacts = self.contacts
    return store.touchpoints.entries.indices.map { link($0, contacts: contacts?[$0] ?? nil) }
  }

  private func link(_ number: Int, contacts: Figure?) -> TouchpointLink {
    let entry = store.touchpoints.entries[number]
    let touchpoint = store.text(entry.touchpoint) ?? ""
    let scores = TouchpointLinks.metrics.compactMap { rows[touchpoint]?[$0] }
    let shown = scores.first { $0.score.n > 0 }
    return TouchpointLink(
      touchpoint: touchpoint, name: store.text(entry.name) ?? touchpoint, channel: store.text(entry.channel),
      department: store.text(store.canonicalDepartment(entry.department)), owners: register.owners[number],
      promise: store.text(entry.promise), reviewed: register.reviewed(number), contacts: contacts,
      score: shown?.score, change: shown?.change, weaknesses: weaknesses(number, scores))
  }

  private func weaknesses(_ number: Int, _ scores: [ExperienceRow]) -> [TouchpointLink.Weakness] {
    var weaknesses: [TouchpointLink.Weakness] = []
    if let fallen = scores.first(where: hasFallen) { weaknesses.append(.scoreFell(metric: fallen.metric)) }
    if let leaver = register.leavers[number] {
      weaknesses.append(.ownerLeft(person: leaver.person, since: leaver.lastDay))
    } else if register.has(.withoutOwner, number) {
      weaknesses.append(.withoutOwner)
    }
    if register.has(.channelWithoutOwner, number) { weaknesses.append(.channelWithoutOwner) }
    return weaknesses
  }

  /// Whether the score has really gone the wrong way.
  private func hasFallen(_ row: ExperienceRow) -> Bool {
    guard let change = row.change, change.isRealChange, let difference = change.number else { return false }
    let survey = store.agreement.surveys.first { $0.metric.lowercased() == row.metric }
    return row.score.id.facts.direction.resolved(by: survey) == .lower ? difference > 0 : difference < 0
  }

  /// By entry; nil where no contact is known at any time: then nobody writes them down there.
  private var contacts: [Figure?]? {
    let touches = store.touches.records
    guard touches.namesTouchpoints, !store.touchpoints.isEmpty else { return nil }
    let entries = store.touchpoints.entries
    // By code, since contacts are many: -1 = not in the register.
    var numbers = Array(repeating: Int32(-1), count: Int(entries.map(\.touchpoint).max() ?? 0) + 1)
    for (number, entry) in entries.enumerated() { numbers[Int(entry.touchpoint)] = Int32(number) }
    var counts = Array(repeating: 0, count: entries.count)
    let finder = TouchFinder(standings, query: query)
    var areWritten = Array(repeating: false, count: entries.count)
    for touch in 0..<touches.count {
      let code = Int(touches.touchpoints[touch])
      guard code < numbers.count, numbers[code] >= 0, standings.cutoff.includes(touches.times[touch]) else { continue }
      areWritten[Int(numbers[code])] = true
      if finder.isCounted(touch) { counts[Int(numbers[code])] += 1 }
    }
    return entries.indices.map { number -> Figure? in
      guard areWritten[number] else { return nil }
      var here = RecordSet.Coordinates()
      here.dimension = .touchpoint
      here.key = store.text(entries[number].touchpoint)
      return maker.count(.contacts, counts[number], here, kind: .touch)
    }
  }
}
