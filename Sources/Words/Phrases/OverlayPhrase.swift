/// What is said of a figure where it is explained on the screen, beside `ExplainPhrase`.
public enum OverlayPhrase: Hashable, Sendable {
  /// Headings.
  case value, stage, target
  case unit
  /// How many records a value stands on.
  case standsOn(Int)
  /// Departments that did not sign the definition.
  case notAgreed([String])
  /// A stage whose definition nobody wrote.
  case noDefinition(stage: String)
  case floor(String)
  /// What was agreed to do, and by whom.
  case otherwise(String, owner: String?)
  case owner(String)
  /// The cursor is on nothing that counts.
  case noFigureHere

  func text(in words: Words) -> String {
    switch self {
    case .value: words.say(nl: "waarde", en: "value")
    case .stage: words.say(nl: "fase", en: "stage")
    case .target: words.say(nl: "doel", en: "target")
    case .unit: words.say(nl: "eenheid", en: "unit")
    case .standsOn(let count): "n \(words.integer(count))"
    case .notAgreed(let departments):
      words.say(
        nl: "~ niet getekend door \(words.enumeration(departments))",
        en: "~ not agreed by \(words.enumeration(departments))")
    case .noDefinition(let stage):
      words.say(nl: "\(stage): geen definitie geschreven", en: "\(stage): no definition is written")
    case .floor(let value): words.say(nl: "ondergrens \(value)", en: "floor \(value)")
    case .otherwise(let contingency, let owner):
      words.say(nl: "anders: \(contingency)", en: "otherwise: \(contingency)") + (owner.map { " (\($0))" } ?? "")
    case .owner(let owner): words.say(nl: "van \(owner)", en: "owned by \(owner)")
    case .noFigureHere: words.say(nl: "Hier staat geen cijfer", en: "There is no figure here")
    }
  }
}

/// What the rows of the chain are called.
public enum ChainRowPhrase: Hashable, Sendable {
  case volume, acceptance, score
  /// In place of an owner.
  case none
  /// Coverage in few words.
  case owned(Int, of: Int)
  case onOwnedChannels(Int)
  case reviewed(Int)
  /// In place of what only a register of touchpoints can say.
  case noRegister
  /// In place of the whole chain.
  case noChain

  func text(in words: Words) -> String {
    switch self {
    case .volume: words.say(nl: "aantal", en: "volume")
    case .acceptance: words.say(nl: "aangenomen", en: "accepted")
    case .score: words.say(nl: "score", en: "score")
    case .none: words.say(nl: "geen", en: "none")
    case .owned(let count, let all):
      words.say(
        nl: "\(words.integer(count)) van \(words.counted(all, .touchpoint))",
        en: "\(words.integer(count)) of \(words.counted(all, .touchpoint))")
    case .onOwnedChannels(let count):
      words.say(nl: "\(words.integer(count)) op hun kanaal", en: "\(words.integer(count)) on owned channels")
    case .reviewed(let count):
      words.say(nl: "\(words.integer(count)) beoordeeld", en: "\(words.integer(count)) reviewed")
    case .noRegister:
      words.say(
        nl:
          "Nog geen register. Een bestand met de kolommen touchpoint, journey_step, channel, owner noemt de eigenaren.",
        en: "No register yet. A file with the columns touchpoint, journey_step, channel, owner names the owners.")
    case .noChain:
      words.say(
        nl:
          "Nog geen keten. Bestanden met lead_id, stage, entered_at of met touchpoint, journey_step vullen dit paneel.",
        en: "No chain yet. Files with lead_id, stage, entered_at or with touchpoint, journey_step fill this pane.")
    }
  }
}
