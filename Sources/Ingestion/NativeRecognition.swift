import CustomerChain

/// Which native kind a header is of.
enum NativeRecognition: Hashable, Sendable {
  case kind(RecordKind)
  /// These kinds fit equally well.
  case several([RecordKind])
  case none

  /// A kind fits when all its required columns are there, and one of those of which one is enough. Of several kinds
  /// the one with more such columns is meant.
  init(_ columns: ColumnNames) {
    var best: [RecordKind] = []
    var most = 0
    for kind in RecordKind.allCases {
      guard let score = NativeRecognition.score(kind, columns), score >= most else { continue }
      if score > most { best = [] }
      most = score
      best.append(kind)
    }
    switch best.count {
    case 0: self = .none
    case 1: self = .kind(best[0])
    default: self = .several(best)
    }
  }

  /// How many of the kind's telling columns are there; nil when it does not fit.
  private static func score(_ kind: RecordKind, _ columns: ColumnNames) -> Int? {
    var score = 0
    var needsOne = false
    var hasOne = false
    for field in kind.fields {
      let isThere = columns.position(of: field.field.rawValue) != nil
      switch field.presence {
      case .required:
        if !isThere { return nil }
        score += 1
      case .oneOf:
        needsOne = true
        if isThere, !hasOne {
          hasOne = true
          score += 1
        }
      case .optional:
        break
      }
    }
    return needsOne && !hasOne ? nil : score
  }

  /// Telling columns of the kinds that fit; 0 when none does.
  static func bestScore(_ columns: ColumnNames) -> Int {
    RecordKind.allCases.compactMap { score($0, columns) }.max() ?? 0
  }
}
