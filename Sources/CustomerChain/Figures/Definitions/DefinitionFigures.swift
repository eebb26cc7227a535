/// What was agreed on the stages, and how far the leads and the departments keep to it.
public struct DefinitionFigures: Sendable {
  /// In the order of the funnel.
  public let stages: [StageDefinition]
  /// Of the signatures that the stages need (each department that has a say, under each stage), those that are there.
  public let agreement: Figure
  /// What the terms were before they changed last; nil where no change is remembered.
  public let lastChange: AgreementChange?

  public init(stages: [StageDefinition], agreement: Figure, lastChange: AgreementChange? = nil) {
    self.stages = stages
    self.agreement = agreement
    self.lastChange = lastChange
  }
}

public struct StageDefinition: Sendable {
  /// Position in the store's stages.
  public let position: Int
  public let stage: Stage
  /// Departments, in the agreement's order; then those that signed without having a say.
  public let agreedBy: [String]
  public let missing: [String]
  /// The leads that stand in the stage and break its rule; nil without a rule, not available where it cannot be read.
  public let breaking: Figure?
  /// How many of them break each part of the rule, in the order of the rule; a lead may break several.
  public let parts: [RulePart]
  /// How many stand in the stage.
  public let of: Figure

  public init(
    position: Int, stage: Stage, agreedBy: [String], missing: [String], breaking: Figure?, parts: [RulePart], of: Figure
  ) {
    self.position = position
    self.stage = stage
    self.agreedBy = agreedBy
    self.missing = missing
    self.breaking = breaking
    self.parts = parts
    self.of = of
  }
}

/// A part of a rule that has to hold: what stands between its `and`s.
public struct RulePart: Sendable {
  /// As it is written in the filter language.
  public let text: String
  public let breaking: Figure

  public init(text: String, breaking: Figure) {
    self.text = text
    self.breaking = breaking
  }
}
