import CustomerChain
import Screen
import Words

/// How the values of records are written.
extension Scribe {
  /// - Parameter reference: times of the same year as this moment are written without it.
  func value(_ value: RecordValue, agreement: Agreement, reference: Instant) -> DisplayText {
    switch value {
    case .none: glyphs.notAvailable
    case .text(let text): self.text(text)
    case .time(let time): text(words.shortTimestamp(time, near: reference))
    case .elapsed(let elapsed): text(words.duration(elapsed))
    case .money(let money): text(words.money(money))
    case .number(let number): text(words.shortDecimal(number))
    case .stage(let position): stageName(position, agreement)
    case .department(let id): text(agreement.departmentName(id))
    case .place(let place): say(.list(.readFrom(place)))
    case .reject(let reason): say(.reject(reason))
    }
  }

  /// A value of a dimension: departments have names of their own; nil = no value.
  func name(of key: String?, _ dimension: Dimension, _ agreement: Agreement) -> DisplayText {
    guard let key else { return say(.pane(.noValue)) }
    return text(dimension == .department ? agreement.departmentName(key) : key)
  }

  func stageName(_ position: Int, _ agreement: Agreement) -> DisplayText {
    let stages = agreement.effectiveStages
    return stages.indices.contains(position) ? text(stages[position].name) : glyphs.notAvailable
  }
}

extension RecordColumn {
  /// Numbers end in the same column.
  var alignment: Alignment {
    switch self {
    case .age, .idle, .value, .score, .line, .amount, .minutes: .right
    default: .left
    }
  }

  /// Texts without a usual length share what room is left.
  var isFlexible: Bool {
    switch self {
    case .company, .comment, .reason, .touchpoint, .place, .breaks: true
    default: false
    }
  }
}

extension RecordValue {
  /// What stands in the column or field `late` of a record that is past its limit.
  var isLate: Bool {
    switch self {
    case .number(let number): number > 0
    case .elapsed(let elapsed): elapsed.days > 0
    default: false
    }
  }
}
