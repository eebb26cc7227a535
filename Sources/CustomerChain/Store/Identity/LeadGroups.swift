/// Leads that are one, gathered pair by pair.
struct LeadGroups {
  /// By code: another lead of the same group, nearer to the one that stands for it; that one names itself.
  private var parents: [TextCode]
  private(set) var hasPairs = false

  init(codeLimit: Int) { parents = (0..<codeLimit).map { TextCode(truncatingIfNeeded: $0) } }

  /// The lead that stands for the group of another.
  mutating func root(of code: TextCode) -> TextCode {
    var code = code
    while parents[Int(code)] != code {
      parents[Int(code)] = parents[Int(parents[Int(code)])]
      code = parents[Int(code)]
    }
    return code
  }

  mutating func join(_ left: TextCode, _ right: TextCode) {
    let (first, second) = (root(of: left), root(of: right))
    if first == second { return }
    hasPairs = true
    parents[Int(max(first, second))] = min(first, second)
  }
}
