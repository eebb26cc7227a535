import CustomerChain
import Words

extension AgreementComparison {
  /// Linear text with aligned columns. Nothing in it acts on a terminal.
  public func text() -> String {
    var page = TextPage()
    write(on: &page)
    return page.text
  }

  /// What `text` says as GitHub Markdown.
  public func markdown() -> String {
    var page = MarkdownPage()
    write(on: &page)
    return page.text
  }

  /// Beside a value that stands on a definition which not everybody signed.
  private static let unsigned = "~"

  private func write(on page: inout some ReportPage) {
    page.title(words(.report(.title(company: new.agreement.company.name))))
    page.item(words(.report(.asOf(new.board.asOf))) + ", " + words(.report(.period(new.board.query.period))))
    page.item(words(.comparison(.agreement)) + ": " + name(of: new))
    page.item(words(.comparison(.against)) + ": " + name(of: old))
    if !differences.isEmpty {
      page.blank()
      let headings: [ComparisonPhrase] = [.figure, .place, .value, .valueAgainst, .difference, .came, .went]
      page.table(
        headings.map { words(.comparison($0)) } + [""], textColumns: 2, rows: differences.map(row))
    }
    page.blank()
    page.line(words(.comparison(.summary(differing: differing, same: same))))
    if differences.contains(where: { $0.isAgreed == false || $0.isAgainstAgreed == false }) {
      page.line("\(Self.unsigned) \(words(.comparison(.unsigned)))")
    }
  }

  /// The agreement by its file and version, and who has not signed it.
  private func name(of side: Side) -> String {
    let parts = [side.file, words(.report(.agreement(version: side.agreement.funnel.version)))].compactMap(\.self)
    return parts.joined(separator: ", ") + ", " + words(.report(side.agreement.signatureState))
  }

  private func row(_ difference: FigureDifference) -> [String] {
    [
      difference.key.metric.rawValue, place(difference.key), value(difference.figure, difference.isAgreed),
      value(difference.against, difference.isAgainstAgreed), self.difference(difference),
      words.integer(difference.moves.came), words.integer(difference.moves.went), note(difference),
    ]
  }

  private func place(_ key: FigureKey) -> String {
    guard !key.named.isEmpty else { return words(.report(.total)) }
    return key.named.map { "\($0.name) \($0.value ?? words(.pane(.noValue)))" }.joined(separator: ", ")
  }

  private func value(_ figure: Figure?, _ isAgreed: Bool?) -> String {
    let value = figure.map(words.value) ?? Words.notAvailable
    return isAgreed == false ? "\(value) \(Self.unsigned)" : value
  }

  private func difference(_ difference: FigureDifference) -> String {
    guard let number = difference.difference, let figure = difference.figure else { return Words.notAvailable }
    switch figure.value {
    case .count: return words.signed(number)
    case .ratio, .share: return words.signedPoints(number)
    case .duration: return words.signedDays(number)
    case .score: return words.signed(number, places: 1)
    case .money: return difference.amount.map(words.signedMoney) ?? Words.notAvailable
    case .notAvailable: return Words.notAvailable
    }
  }

  private func note(_ difference: FigureDifference) -> String {
    var notes: [String] = []
    if difference.against == nil { notes.append(words(.comparison(.appeared))) }
    if difference.figure == nil { notes.append(words(.comparison(.disappeared))) }
    for reason in [difference.figure, difference.against].compactMap({ $0.flatMap(words.reason) })
    where !notes.contains(reason) {
      notes.append(reason)
    }
    if let whole = difference.movesOfWhole, whole.came > 0 || whole.went > 0 {
      notes.append(words(.comparison(.whole(came: whole.came, went: whole.went))))
    }
    if let new = difference.figure, let old = difference.against, difference.difference == 0, new.n != old.n {
      notes.append(words(.comparison(.standsOn(new.n, against: old.n))))
    }
    return notes.joined(separator: "; ")
  }
}

extension Agreement {
  /// Who has signed it, as a report says.
  var signatureState: ReportPhrase {
    let signatures = Signatures(self)
    if signatures.isAgreed { return .agreed }
    return signatures.wereAsked ? .notAgreedBy(signatures.missing.map(departmentName)) : .nobodyAgreed
  }
}
