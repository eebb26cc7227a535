import CustomerChain
import Words

/// What was agreed on a stage, and how far it is kept, as JSON.
struct DefinitionDocument {
  let words: Words

  func definition(_ definition: StageDefinition) -> JSONValue {
    var members = FigureMembers(words: words)
    members["stage"] = .text(definition.stage.id)
    members["name"] = .text(definition.stage.name)
    members["definition"] = JSONValue(definition.stage.definition)
    members["rule"] = JSONValue(definition.stage.rule)
    members["agreedBy"] = .list(definition.agreedBy.map(JSONValue.text))
    members["missing"] = .list(definition.missing.map(JSONValue.text))
    members.count("of", definition.of)
    if let breaking = definition.breaking {
      members.count("breaking", breaking)
    } else {
      members.absent("breaking", .noRule)
    }
    members["parts"] = .list(definition.parts.map(part))
    return members.object
  }

  private func part(_ part: RulePart) -> JSONValue {
    var members = FigureMembers(words: words)
    members["text"] = .text(part.text)
    members.count("breaking", part.breaking)
    return members.object
  }
}
