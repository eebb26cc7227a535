/// Exports of a company that change as exports do: rows are added, late ones too, corrected, repeated, imported again.
struct ChangingCompany {
  private struct Export {
    var header: String
    var rows: [String]

    var bytes: [UInt8] { Array(([header] + rows).map { $0 + "\n" }.joined().utf8) }
  }

  let fileSystem: MemoryFileSystem
  private var random: SeededRandom
  private var exports: [String: Export] = [:]
  /// Files that are gone, with what they held.
  private var deleted: [String: Export] = [:]
  /// Grows, so that most rows are later than those before.
  private var day = 0

  init(seed: UInt64, on fileSystem: MemoryFileSystem) {
    random = SeededRandom(seed: seed)
    self.fileSystem = fileSystem
    exports["leads.csv"] = Export(header: "lead_id,created_at,source,value,owner,department,company,deadline", rows: [])
    exports["events.csv"] = Export(header: "lead_id,stage,entered_at,department,owner,reason,deadline", rows: [])
    exports["answers.csv"] = Export(header: "response_id,metric,score,answered_at,lead_id,touchpoint,comment", rows: [])
    exports["touches.csv"] = Export(header: "touched_at,lead_id,direction,channel,person", rows: [])
    for name in exports.keys.sorted() {
      let rows = (0..<random.number(0...40)).map { _ in row(for: name, late: false) }
      exports[name]?.rows = rows
      save(name)
    }
  }

  private enum Change: CaseIterable {
    case append, appendLate, correct, reimport, duplicate, rewrite, shorten, delete, comeBack, split, broken
  }

  /// One change to one file; says what it was.
  mutating func change() -> String {
    day += random.below(4)
    let change = random.pick(Change.allCases + [.append, .append])
    let name = random.pick(exports.keys.sorted() + ["events.csv"])
    guard var export = exports[name] ?? deleted[name] else { return "nothing" }
    switch change {
    case .append, .appendLate:
      for _ in 0..<random.number(1...9) { export.rows.append(row(for: name, late: change == .appendLate)) }
    case .broken: export.rows.append(random.pick(["x", "L1,\"open", "L1,2026-02-30,,,", "\u{0}"]))
    case .duplicate:
      guard let row = export.rows.randomElement(using: &random) else { return "nothing" }
      export.rows.append(row)
    case .correct:
      guard !export.rows.isEmpty else { return "nothing" }
      export.rows[random.below(export.rows.count)] = row(for: name, late: true)
      exports[name] = export
      fileSystem.replace(name, with: export.bytes)
      return "\(change) \(name)"
    case .rewrite: export.rows.shuffle(using: &random)
    case .shorten: export.rows.removeLast(min(export.rows.count, random.number(1...5)))
    case .reimport:
      let copy = "again \(random.below(3)) \(name)"
      exports[copy] = export
      save(copy)
      return "\(change) \(copy)"
    case .delete:
      guard exports.count > 2 else { return "nothing" }
      deleted[name] = exports.removeValue(forKey: name)
      fileSystem.remove(name)
      return "\(change) \(name)"
    case .comeBack:
      guard let back = deleted.keys.sorted().first, let old = deleted.removeValue(forKey: back) else {
        return "nothing"
      }
      exports[back] = old
      save(back)
      return "\(change) \(back)"
    case .split: return split(name, export)
    }
    exports[name] = export
    deleted[name] = nil
    save(name)
    return "\(change) \(name)"
  }

  /// A writer that stops inside a row, and goes on with the next change.
  private mutating func split(_ name: String, _ export: Export) -> String {
    var export = export
    export.rows.append(row(for: name, late: false))
    exports[name] = export
    deleted[name] = nil
    fileSystem.write(Array(export.bytes.dropLast(random.number(1...8))), to: name)
    return "split \(name)"
  }

  /// Ends what a change has left unfinished.
  mutating func settle() { for name in exports.keys.sorted() { save(name) } }

  private func save(_ name: String) {
    guard let bytes = exports[name]?.bytes, fileSystem.bytes(name) != bytes else { return }
    fileSystem.write(bytes, to: name)
  }

  private mutating func row(for name: String, late: Bool) -> String {
    let lead = "L\(random.below(40))"
    let owner = random.pick(["Peeters", "Maes", ""])
    let time = time(late: late)
    if name.hasSuffix("leads.csv") {
      let amount = random.pick(["", "100", "2500.50"])
      return [
        lead, time, random.pick(["web", "fair", ""]), amount, owner, random.pick(["sales", ""]),
        random.pick(["", "Jansen", "\"Zoë, Zn.\""]), random.pick(["", self.time(late: false)]),
      ].joined(separator: ",")
    }
    if name.hasSuffix("events.csv") {
      let stage = random.pick(["inquiry", "mql", "sal", "sql", "won", "lost", "rejected"])
      return [
        lead, stage, time, random.pick(["sales", "marketing", ""]), owner, random.pick(["", "price"]),
        random.pick(["", "", self.time(late: false)]),
      ].joined(separator: ",")
    }
    if name.hasSuffix("answers.csv") {
      let key = random.chance(20) ? "" : "R\(random.below(60))"
      return [
        key, random.pick(["nps", "csat"]), random.pick(["", "1", "4", "9", "10", "12"]), time, lead,
        random.pick(["website", "phone"]), random.pick(["", "fine", "\"two\nlines\""]),
      ].joined(separator: ",")
    }
    return [time, lead, random.pick(["in", "out"]), random.pick(["mail", ""]), owner].joined(separator: ",")
  }

  private mutating func time(late: Bool) -> String {
    if random.chance(6) { return "" }
    let number = late ? random.below(day + 1) : day
    let date = "2026-0\(1 + number / 28 % 5)-" + (number % 28 < 9 ? "0" : "") + "\(number % 28 + 1)"
    return random.chance(40) ? date : "\(date)T1\(random.below(10)):\(random.number(10...59)):00Z"
  }
}
