import CustomerChain
import Words

/// Targets beside what is, as JSON.
struct TargetDocument {
  let words: Words

  /// The coordinates are members beside the others, named as in the agreement.
  func target(_ target: TargetFigure) -> JSONValue {
    var members = FigureMembers(words: words)
    for (name, value) in target.target.coordinates { members[name] = .text(value) }
    members["figure"] = .text(target.target.figure)
    members["target"] = .number(target.target.value)
    members["floor"] = JSONValue(target.target.floor)
    members["contingency"] = JSONValue(target.target.contingency)
    members["owner"] = JSONValue(target.target.owner)
    value(of: target, in: &members)
    members["state"] = .text(target.stateName)
    return members.object
  }

  private func value(of target: TargetFigure, in members: inout FigureMembers) {
    guard let figure = target.figure else {
      members["value"] = .null
      members["valueReason"] = .text(words(.report(.noSuchFigure)))
      return
    }
    if let absence = figure.absence { return members.absent("value", absence) }
    members["value"] = JSONValue(figure.number)
  }
}

extension TargetFigure {
  /// Whether the value is larger than what was agreed: then lower would be better.
  private func isAbove(_ limit: Double?) -> Bool {
    guard let value = figure?.number, let limit else { return false }
    return value > limit
  }

  /// The same in every language.
  var stateName: String {
    switch state {
    case .met: "met"
    case .missed: isAbove(target.value) ? "above target" : "below target"
    case .beyondFloor: isAbove(target.floor) ? "above floor" : "below floor"
    case .notAvailable: "not available"
    }
  }

  var statePhrase: ReportPhrase {
    switch state {
    case .met: .targetMet
    case .missed: .targetMissed(isAbove: isAbove(target.value))
    case .beyondFloor: .beyondFloor(isAbove: isAbove(target.floor))
    case .notAvailable: .targetNotAvailable
    }
  }
}
