import CustomerChain
import Words

extension AgreementComparison {
  /// UTF-8, keys sorted, a line end at the end. Nothing in it acts on a terminal.
  ///
  /// `figures` has those that differ: `figure`, `coordinates`, `unit`, `value` under the new agreement and `against` under
  /// the old, each with its `n` and `agreed` (whether everybody signed what it stands on); `difference`; how many
  /// records `came` and `went` behind the value, of a share also those of the whole. Amounts are texts with two decimals.
  /// A value that is not there is null with its reason beside it. `same` counts the figures that are equal.
  public func json() throws -> [UInt8] {
    try JSONValue.object([
      "ketting": .text(version),
      "asOf": .text(new.board.asOf.instant.isoText),
      "period": .object([
        "from": JSONValue(new.board.query.period.from?.isoText), "to": JSONValue(new.board.query.period.to?.isoText),
      ]),
      "agreement": document(of: new),
      "against": document(of: old),
      "figures": .list(differences.map(document)),
      "same": .integer(same),
    ]).bytes()
  }

  private func document(of side: Side) -> JSONValue {
    let signatures = Signatures(side.agreement)
    return .object([
      "file": JSONValue(side.file), "version": JSONValue(side.agreement.funnel.version),
      "agreed": .flag(signatures.isAgreed), "missing": .list(signatures.missing.map(JSONValue.text)),
    ])
  }

  private func document(_ difference: FigureDifference) -> JSONValue {
    var members = FigureMembers(words: words)
    members["figure"] = .text(difference.key.metric.rawValue)
    members["coordinates"] = coordinates(difference.key)
    members["unit"] = .text(difference.unit)
    write(difference.figure, agreed: difference.isAgreed, as: ("value", "n", "agreed"), in: &members)
    write(
      difference.against, agreed: difference.isAgainstAgreed, as: ("against", "againstN", "againstAgreed"), in: &members
    )
    members["difference"] = number(difference.difference, of: difference)
    members["came"] = .integer(difference.moves.came)
    members["went"] = .integer(difference.moves.went)
    members["wholeCame"] = count(difference.movesOfWhole?.came)
    members["wholeWent"] = count(difference.movesOfWhole?.went)
    return members.object
  }

  /// A dimension that the aging rows are grouped by may bear the name of one of their own coordinates.
  private func coordinates(_ key: FigureKey) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for coordinate in key.named {
      members[members[coordinate.name] == nil ? coordinate.name : "key"] = JSONValue(coordinate.value)
    }
    return .object(members)
  }

  private func write(
    _ figure: Figure?, agreed: Bool?, as names: (value: String, n: String, agreed: String),
    in members: inout FigureMembers
  ) {
    members[names.n] = count(figure?.n)
    members[names.agreed] = agreed.map { .flag($0) } ?? .null
    guard let figure else {
      members[names.value] = .null
      members[names.value + "Reason"] = .text(words(.comparison(.notInAgreement)))
      return
    }
    if let absence = figure.absence { return members.absent(names.value, absence) }
    switch figure.value {
    case .count(let count): members[names.value] = .integer(count)
    case .money(let money): members[names.value] = .text(money.decimalText)
    default: members[names.value] = JSONValue(figure.number)
    }
  }

  private func count(_ count: Int?) -> JSONValue { JSONValue(count) }

  private func number(_ number: Double?, of difference: FigureDifference) -> JSONValue {
    guard let number else { return .null }
    switch (difference.figure ?? difference.against)?.value {
    case .count: return count(Int(exactly: number))
    case .money: return JSONValue(difference.amount?.decimalText)
    default: return .number(number)
    }
  }
}

extension FigureDifference {
  /// What its values are in, as in the report's CSV.
  var unit: String {
    let values = [figure, against].compactMap { $0?.value }
    switch values.first(where: { if case .notAvailable = $0 { false } else { true } }) {
    case .count: return "count"
    case .ratio, .share: return "share"
    case .duration: return "days"
    case .money: return "money"
    case .score: return "score"
    case .notAvailable, nil: return key.metric.facts.unit.rawValue
    }
  }

  /// The difference of two amounts of one currency; nil for others, and for one too large to be written.
  var amount: Money? {
    guard case .money(let new)? = figure?.value, case .money(let old)? = against?.value, new.currency == old.currency,
      new.hundredths != Money.unknown, old.hundredths != Money.unknown
    else { return nil }
    let (hundredths, overflow) = new.hundredths.subtractingReportingOverflow(old.hundredths)
    return overflow ? nil : Money(hundredths: hundredths, currency: new.currency)
  }
}
