import CustomerChain
import Words

extension Report {
  func writeDefinitions(on page: inout some ReportPage) {
    guard let definitions = board.definitions, !definitions.stages.isEmpty else { return }
    page.heading(words(.pane(.definitions)))
    page.item("\(words(.metric(.definitionAgreement))): \(inWords(definitions.agreement))")
    page.blank()
    let headings: [ColumnPhrase] = [.stage, .rule, .signed, .notSigned, .here, .breaking]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 4, rows: definitions.stages.map(definitionRow))
    writeRuleParts(definitions.stages, on: &page)
  }

  private func definitionRow(_ definition: StageDefinition) -> [String] {
    // Where there are words in place of a rule, nothing is missing.
    let isWithoutRule = definition.breaking == nil && definition.stage.definition == nil
    let absence = isWithoutRule ? words(.absence(.noRule)) : note([definition.breaking])
    return [
      definition.stage.name, definition.stage.rule ?? "", names(ofDepartments: definition.agreedBy),
      names(ofDepartments: definition.missing), words.value(definition.of), value(definition.breaking),
      [definition.stage.definition ?? "", absence].filter { !$0.isEmpty }.joined(separator: "; "),
    ]
  }

  private func names(ofDepartments ids: [String]) -> String {
    ids.map(agreement.departmentName).joined(separator: ", ")
  }

  /// Only of rules that have several: of one alone the table above tells.
  private func writeRuleParts(_ stages: [StageDefinition], on page: inout some ReportPage) {
    let parts = stages.filter { $0.parts.count > 1 }.flatMap { stage in stage.parts.map { (stage.stage.name, $0) } }
    guard !parts.isEmpty else { return }
    page.heading(words(.report(.ruleParts)))
    let headings: [ColumnPhrase] = [.stage, .rulePart, .breaking]
    page.table(
      headings.map { words(.column($0)) }, textColumns: 2,
      rows: parts.map { [$0, $1.text, words.value($1.breaking)] })
  }
}
