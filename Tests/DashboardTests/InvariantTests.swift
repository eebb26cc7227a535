import CustomerChain
import Screen
import Testing

@testable import Dashboard

/// Whatever is pressed, and whenever answers come, the model stays sound and every size can be drawn.
@Suite struct InvariantTests {
  private static let keys: [Input] =
    Keymap.bindings.flatMap(\.strokes).map { stroke in
      switch stroke {
      case .key(let key, let modifiers): .key(key, modifiers)
      case .text(let character): .text(character)
      }
    } + [.text("é"), .text("a"), .key(.delete, []), .key(.function(5), []), .key(.character("u"), .control)]

  private static func input(_ random: inout SeededRandom) -> Input {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      return .resize(
        Size(columns: Int.random(in: 0...230, using: &random), rows: Int.random(in: 0...70, using: &random)))
    case 1, 2:
      let place = Point(column: Int.random(in: -3...200, using: &random), row: Int.random(in: -3...60, using: &random))
      let action: Mouse.Action =
        [.press, .press, .release, .wheelUp, .wheelDown].randomElement(using: &random) ?? .press
      return .mouse(Mouse(action: action, button: .left, place: place))
    case 3: return .paste("hotel\u{1B}[2J\n")
    case 4, 5, 6: return .key(.enter, [])
    // There are more ways down than up.
    case 7, 8: return .key(.escape, [])
    default: return keys.randomElement(using: &random) ?? .key(.enter, [])
    }
  }

  private static func check(_ model: Model) {
    let rows = model.layout.listRows
    for (position, stop) in model.trail.enumerated() {
      switch stop {
      case .parts(let parts): #expect(parts.options.indices.contains(parts.cursor))
      case .records(let list):
        #expect(list.cursor >= 0 && list.top >= 0)
        #expect(list.cursor < max(1, list.matching))
        if position == model.trail.count - 1 { #expect(list.cursor >= list.top && list.cursor < list.top + rows) }
      case .card(let card): #expect(card.cursor >= 0 && card.cursor < max(1, card.entries))
      case .line(let line): #expect(line.top >= 0 && line.top <= line.lastTop)
      }
    }
    #expect(model.shownFilter.source.count <= Model.maximumFilter)
    #expect(model.asOf.instant <= model.now || model.asOf.isDate)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `any keys, any sizes, answers in any order`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var model = Warmtebron.model(120, 36, language: seed % 2 == 0 ? .dutch : .english)
    var answers: [Message] = []
    var kinds: Set<String> = []
    for step in 0..<12_500 {
      for effect in update(&model, .input(Self.input(&random))) {
        if let answer = Driver.answer(effect) { answers.append(answer) }
      }
      // Some answers come late, some in another order, a few never.
      while !answers.isEmpty, Int.random(in: 0..<4, using: &random) > 0 {
        let position = Int.random(in: answers.indices, using: &random)
        let answer = answers.remove(at: position)
        if Int.random(in: 0..<20, using: &random) == 0 { continue }
        for effect in update(&model, answer) {
          if let next = Driver.answer(effect) { answers.append(next) }
        }
      }
      if answers.count > 50 { answers.removeFirst(25) }
      if step % 500 == 0 { _ = update(&model, .reading(Warmtebron.reading)) }
      Self.check(model)
      if let stop = model.trail.last { kinds.insert(Self.kind(stop)) }
      if step % 60 == 0 {
        let size = Size(
          columns: Int.random(in: 0...220, using: &random), rows: Int.random(in: 0...70, using: &random))
        let before = model.trail.count
        #expect(view(model, size: size).size == size)
        #expect(model.trail.count == before)
      }
    }
    // The walk is worth nothing unless it came everywhere.
    #expect(kinds == ["parts", "records", "card", "line"])
  }

  private static func kind(_ stop: Stop) -> String {
    switch stop {
    case .parts: "parts"
    case .records: "records"
    case .card: "card"
    case .line: "line"
    }
  }

  @Test func `every size up to a large one is drawn`() {
    var driver = Driver(120, 36)
    var stages = [driver.model]
    driver.press(.enter)
    stages.append(driver.model)
    driver.press(.enter)
    stages.append(driver.model)
    driver.type("o")
    stages.append(driver.model)
    driver.type("?")
    stages.append(driver.model)
    for model in stages {
      for columns in stride(from: 0, through: 210, by: 15) {
        for rows in stride(from: 0, through: 64, by: 8) {
          let size = Size(columns: columns, rows: rows)
          #expect(view(model, size: size).size == size)
        }
      }
    }
  }
}
