import CustomerChain
import Words

/// The figures of one directory under two agreements: which differ, both values, and how many records moved.
///
/// Figures are matched by name and coordinates; one that only one agreement has is listed when it has a value. A figure
/// that is the same number of other records is not listed: only where the value, or the number of records it stands on,
/// differs are the records compared.
public struct AgreementComparison: Sendable {
  /// The figures under one of the agreements.
  public struct Side: Sendable {
    let board: Board
    let agreement: Agreement
    let source: any FigureSource
    /// What the agreement is called on the command line; nil = that of the directory.
    let file: String?

    public init(board: Board, agreement: Agreement, source: any FigureSource, file: String?) {
      self.board = board
      self.agreement = agreement
      self.source = source
      self.file = file
    }

    var stages: [Stage] { board.funnel.stages.map(\.stage) }

    func isAgreed(_ figure: Figure, _ signatures: Signatures) -> Bool {
      !signatures.lacksSignature(figure, stages: stages)
    }
  }

  let new: Side
  let old: Side
  /// In the order of the new board; those that it does not have come last, in the order of the old.
  let differences: [FigureDifference]
  /// How many figures say the same under both.
  public let same: Int
  let words: Words
  let version: String

  public var differing: Int { differences.count }

  /// Both boards are of one query and moment on one reading of the directory each. Throws what the sources throw.
  public init(_ new: Side, against old: Side, words: Words, version: String) throws {
    self.new = new
    self.old = old
    self.words = words
    self.version = version
    let signatures = (new: Signatures(new.agreement), old: Signatures(old.agreement))
    let before = FigureKey.all(of: old.board)
    var unmatched = Dictionary(before.map { ($0.key, $0.figure) }, uniquingKeysWith: { first, _ in first })
    var same = 0
    var differences: [FigureDifference] = []
    func add(_ key: FigureKey, _ figure: Figure?, _ against: Figure?) throws {
      let moves = try FigureMoves(from: against, of: old.source, to: figure, of: new.source)
      differences.append(
        FigureDifference(
          key: key, figure: figure, against: against, moves: moves.counted, movesOfWhole: moves.whole,
          isAgreed: figure.map { new.isAgreed($0, signatures.new) },
          isAgainstAgreed: against.map { old.isAgreed($0, signatures.old) }))
    }
    for (key, figure) in FigureKey.all(of: new.board) {
      let against = unmatched.removeValue(forKey: key)
      if let against, FigureDifference.isSame(figure, against) {
        same += 1
      } else if against != nil || figure.absence == nil {
        try add(key, figure, against)
      }
    }
    for (key, figure) in before where unmatched[key] != nil && figure.absence == nil { try add(key, nil, figure) }
    self.differences = differences
    self.same = same
  }
}
