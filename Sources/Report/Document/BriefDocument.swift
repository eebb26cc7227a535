import CustomerChain
import Words

/// What changed since the working morning before, as JSON.
struct BriefDocument {
  let words: Words
  let brief: Brief
  let names: BriefNames
  let coordinates: CoordinateNames

  var lines: [JSONValue] { brief.lines.map(line) }

  var summary: JSONValue {
    .object([
      "before": .text(brief.before.instant.isoText), "weekBefore": .text(brief.weekBefore.instant.isoText),
      "tested": .integer(brief.tested), "real": .integer(brief.real), "left": .integer(brief.left),
      "nothingUnusual": .flag(brief.isNothingUnusual), "usual": brief.usual.map(line) ?? .null,
      "restated": .list(brief.restated.map(restatement)),
    ])
  }

  /// The figure now and at the moment it is compared with, and the sentence that the screen has.
  private func line(_ line: BriefLine) -> JSONValue {
    var members = FigureMembers(words: words)
    members["rule"] = .text(line.rule.name)
    members["severity"] = .text(line.severity.rawValue)
    members["subject"] = .text(words.subject(of: line, names))
    members["text"] = .text(words.sentence(of: line, names))
    members["figure"] = .text(line.figure.id.rawValue)
    members["where"] = place(of: line.figure)
    members.number("value", line.figure)
    members["n"] = .integer(line.figure.n)
    members.number("before", line.before)
    members["nBefore"] = JSONValue(line.before?.n)
    members["money"] = .list(line.money.map(\.document))
    members["withoutValue"] = .integer(line.withoutValue)
    members["chance"] = JSONValue(line.chance)
    addParticulars(of: line.rule, to: &members)
    return members.object
  }

  /// What only some rules have is null in the lines of the others.
  private func addParticulars(of rule: BriefLine.Rule, to members: inout FigureMembers) {
    for name in ["new", "usual", "reason", "mostly", "causes"] { members[name] = .null }
    switch rule {
    case .late(_, let new, let mostly):
      members["new"] = .integer(new)
      members["mostly"] = mostly.map(share) ?? .null
    case .leak(let causes):
      members["new"] = .integer(causes.reduce(0) { $0 + $1.count })
      members["causes"] = .list(
        causes.map { .object(["cause": .text($0.cause.rawValue), "count": .integer($0.count)]) })
    case .rate(_, _, let reason): members["reason"] = JSONValue(reason)
    case .volume(let usual), .won(_, let usual, _): members["usual"] = .number(usual)
    case .score, .target, .sourceLate, .sourceShrank: break
    }
  }

  private func share(_ share: BriefLine.Share) -> JSONValue {
    .object([
      "dimension": .text(share.dimension.name), "key": .text(share.key), "count": .integer(share.count),
    ])
  }

  private func restatement(_ restated: Restatement) -> JSONValue {
    var members = FigureMembers(words: words)
    members["figure"] = .text(restated.figure.id.rawValue)
    members["where"] = place(of: restated.figure)
    members["read"] = .number(restated.read)
    members["at"] = .text(restated.at.isoText)
    members.number("value", restated.figure)
    members["text"] = .text(words.restatement(restated, names))
    return members.object
  }

  /// The figure's coordinates by their names, as in targets.
  private func place(of figure: Figure) -> JSONValue {
    let names = coordinates.names(of: figure.records)
    return .object(
      Dictionary(
        names.map { ($0.name, $0.name == "seam" ? .flag(true) : JSONValue($0.value)) }, uniquingKeysWith: { $1 }))
  }
}
