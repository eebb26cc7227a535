import CustomerChain

/// How many records stand behind a figure under one agreement and not under another.
public struct RecordMoves: Hashable, Sendable {
  /// Behind the new figure only.
  public let came: Int
  /// Behind the old figure only.
  public let went: Int

  public init(came: Int, went: Int) {
    self.came = came
    self.went = went
  }

  /// The difference of two lists, each as how often a record stands in it: where entries are counted a record may stand
  /// in it more than once.
  public init<Record: Hashable>(from old: [Record: Int], to new: [Record: Int]) {
    came = new.reduce(0) { $0 + max(0, $1.value - (old[$1.key] ?? 0)) }
    went = old.reduce(0) { $0 + max(0, $1.value - (new[$1.key] ?? 0)) }
  }
}

/// What moved behind a figure.
struct FigureMoves {
  /// Of the records that the value counts: all of them, of a share its numerator.
  let counted: RecordMoves
  /// Of a share's denominator; nil for others.
  let whole: RecordMoves?

  /// A figure that is not there has no records.
  init(
    from old: Figure?, of before: any FigureSource, to new: Figure?, of after: any FigureSource
  ) throws {
    func moves(_ part: RecordSet.Part?) throws -> RecordMoves {
      func counts(_ figure: Figure?, _ source: any FigureSource) throws -> [RecordValue: Int] {
        guard let set = figure?.records else { return [:] }
        return try source.recordCounts(behind: part.map { set.part($0) } ?? set)
      }
      return RecordMoves(from: try counts(old, before), to: try counts(new, after))
    }
    let isShare = (new ?? old)?.records.parts.contains(.numerator) ?? false
    counted = try moves(isShare ? .numerator : nil)
    whole = isShare ? try moves(.denominator) : nil
  }
}

extension FigureSource {
  /// How many rows of a list are asked for at a time: all of a long list would not fit into memory as rows.
  private static var rowsOfAPage: Int { 8192 }

  /// The records of a list by what names them (the first column: a key, else the place in a file), and how often each
  /// stands in it.
  func recordCounts(behind set: RecordSet) throws -> [RecordValue: Int] {
    var counts: [RecordValue: Int] = [:]
    var start = 0
    while true {
      let page = try records(
        behind: set, page: start..<(start + Self.rowsOfAPage), sort: nil, filter: .all, generation: 0)
      for row in page.rows { counts[row.values.first ?? .none, default: 0] += 1 }
      start += page.rows.count
      if page.rows.isEmpty || start >= page.matching { return counts }
    }
  }
}
