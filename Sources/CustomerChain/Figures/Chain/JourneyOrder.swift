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

  private(set) var steps: [Step]
  /// By name of a stage, or of a step, in lower case: which it is.
  private var names: [String: Int] = [:]
  /// By step, in which order they were found; `steps` stand in the order of the journey.
  private var order: [Int]

  /// - Parameters:
  ///   - stages: of the store; exits are no steps.
  ///   - written: the step of each touchpoint, as the register writes it.
  init(_ stages: [Stage], written: [String]) {
    steps = []
    for (position, stage) in stages.enumerated() where stage.kind != .exit {
      for name in [stage.id, stage.name].map({ $0.trimmed.lowercased() }) where names[name] == nil {
        names[name] = steps.count
      }
      steps.append(Step(name: stage.id, stage: position))
    }
    // An id means its own stage, whatever another is called.
    for (number, step) in steps.enumerated() { names[step.name.lowercased()] = number }
    order = Array(steps.indices)
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
    steps = order.map { steps[$0] }
  }

  /// The step of a name; a new one stands behind the last stage, and behind what was put there before.
  private mutating func step(_ name: String, after stage: Int?) -> Int {
    if let known = names[name.lowercased()] { return known }
    let number = steps.count
    names[name.lowercased()] = number
    steps.append(Step(name: name, stage: nil))
    var place = stage.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    while place < order.count, steps[order[place]].stage == nil { place += 1 }
    order.insert(number, at: place)
    return number
  }
}
