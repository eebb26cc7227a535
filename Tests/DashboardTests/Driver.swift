import CustomerChain
import Screen
import Words

@testable import Dashboard

/// A model whose questions are answered at once, as the loop would do it later.
struct Driver {
  var model: Model
  var effects: [Effect] = []

  init(_ model: Model) { self.model = model }

  init(_ columns: Int, _ rows: Int, language: Language = .english) {
    model = Warmtebron.model(columns, rows, language: language)
  }

  mutating func send(_ message: Message) {
    for effect in update(&model, message) {
      effects.append(effect)
      if let answer = Driver.answer(effect) { send(answer) }
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.input(.key(key, []))) } }
  mutating func type(_ text: String) {
    for character in text { send(.input(character == "\n" ? .key(.enter, []) : .text(character))) }
  }

  var screen: String { view(model, size: model.size).text }

  static func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .ask(let requests, let generation):
      .boards(
        generation: generation,
        requests.enumerated().map { place, request in
          if place == 0 { return WarmtebronTables.board(of: request) }
          // What is tried is compared with what is agreed at the same moment.
          return requests[0].query.tried.isEmpty ? WarmtebronBefore.board(of: request) : WarmtebronBoard.board
        })
    case .askBrief(_, _, let generation): .brief(generation: generation, WarmtebronBrief.brief)
    case .askRecords(let set, let page, let sort, let filter, let generation):
      .page(generation: generation, WarmtebronRecords.page(set, page, sort, filter.source))
    case .askCard(let reference, _, let generation):
      .card(generation: generation, WarmtebronRecords.card(reference))
    case .askLine(let place, let generation): .line(generation: generation, WarmtebronRecords.lines(place))
    default: nil
    }
  }

  /// The open list, where there is one.
  var list: RecordsStop? {
    if case .records(let stop)? = model.trail.last { stop } else { nil }
  }
}
