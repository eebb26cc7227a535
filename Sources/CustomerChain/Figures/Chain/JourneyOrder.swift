/// The order of the customer's whole way: the stages of the funnel, and the steps that only the register of touchpoints
/// knows in the places that it gives them.
struct JourneyOrder {
  struct Step: Equatable {
    /// The id of the stage, else the step as the register first writes it; empty where it writes none.
    let name: String
    /// Position in the store's stages; nil where no stage has that name.
    let stage: Int?
    /// Positions in the register, in its order.
    var touchpoints: [Int] = []
  }

  /// In the order of the journey.
  private(set) var steps: [Step]
  /// By name of a stage, or of a step, in lower case: which it is of those found so far.
  private var names: [String: Int] = [:]
  /// The steps that stand before all stages, and those behind each of them.
  private var before: [Int] = []
  private var behind: [[Int]]

  /// - Parameters:
  ///   - stages: of the store; exits are no steps.
  ///   - written: the step of each touchpoint, as the register writes it.
  init(_ stages: [Stage], written: [String]) {
    steps = []
    behind = []
    for (position, stage) in stages.enumerated() where stage.kind != .exit {
      for name in [stage.id, stage.name].map({ $0.trimmed.lowercased() }) where !name.isEmpty && names[name] == nil {
        names[name] = steps.count
      }
      steps.append(Step(name: stage.id, stage: position))
    }
    // An id means its own stage, whatever another is called.
    for (number, step) in steps.enumerated() { names[step.name.lowercased()] = number }
    let stageCount = steps.count
    behind = Array(repeating: [], count: stageCount)
    var last: Int?
    var lastStage: Int?
    for (touchpoint, text) in written.enumerated() {
      let name = text.trimmed
      // A step that is not named is the one above.
      let step = name.isEmpty ? last ?? self.step("", after: nil) : self.step(name, after: lastStage)
      steps[step].touchpoints.append(touchpoint)
      if name.isEmpty { continue }
      last = step
      if steps[step].stage != nil { lastStage = step }
    }
    let order = before + (0..<stageCount).flatMap { [$0] + behind[$0] }
    steps = order.map { steps[$0] }
  }

  /// The step of a name; a new one stands behind the last stage, and behind what was put there before.
  private mutating func step(_ name: String, after stage: Int?) -> Int {
    if let known = names[name.lowercased()] { return known }
    let number = steps.count
    names[name.lowercased()] = number
    steps.append(Step(name: name, stage: nil))
    if let stage { behind[stage].append(number) } else { before.append(number) }
    return number
  }
}
