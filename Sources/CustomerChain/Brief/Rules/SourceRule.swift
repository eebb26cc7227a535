/// An export that did not come when it was expected, or that has fewer rows than it had.
enum SourceRule {
  struct Facts {
    let file: String
    let rows: Int
    let isLate: Bool
    /// What the ledger remembers of the morning before; nil where it does not know the file.
    let rowsBefore: Int?
  }

  static func candidate(_ facts: Facts, _ terms: RuleTerms) -> Candidate? {
    var here = RecordSet.Coordinates()
    here.file = facts.file
    func told(_ rule: BriefLine.Rule, _ figure: Figure) -> Candidate {
      Candidate(chance: nil, line: BriefLine(rule: rule, severity: .careful, figure: figure, before: nil))
    }
    if facts.isLate { return told(.sourceLate(file: facts.file), terms.now.count(.lateSources, 1, here, kind: .file)) }
    guard let before = facts.rowsBefore, facts.rows < before else { return nil }
    // The list behind it is the file: what is no longer in it cannot be listed.
    return told(
      .sourceShrank(file: facts.file, rows: facts.rows, before: before),
      terms.now.figure(.rows, .count(facts.rows), n: 1, here, kind: .file))
  }
}
