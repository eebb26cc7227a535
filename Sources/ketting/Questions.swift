import CustomerChain
import Dashboard
import DataDirectory
import Synchronization

/// Answers what the dashboard asks, on a thread of its own: of each kind of question only the newest, what a person
/// waits for before anything else.
final class Questions: Sendable {
  private enum Kind: Int, CaseIterable {
    case card, line, records, board, brief
  }

  private struct State {
    var waiting: [Kind: Effect] = [:]
    /// The newest generation of each kind: older ones are no longer wanted.
    var newest: [Kind: Int] = [:]
    var figures: StoreFigures?
    /// Whether the figures stand on a whole reading.
    var isWhole = false
  }

  private let state = Mutex(State())
  private let workers = WorkerPair.workers(niceness: Threads.Niceness.answering)
  private let bell: Bell
  private let mailbox: Mailbox
  private let directory: String
  private let mornings: RememberedMornings

  /// - Parameter isRemembered: whether the next run may know what this one has read.
  init(directory: String, isRemembered: Bool, mailbox: Mailbox) throws {
    self.directory = directory
    mornings = RememberedMornings(directory: directory, isKept: isRemembered)
    self.mailbox = mailbox
    bell = try Bell()
    try Threads.start(niceness: Threads.Niceness.answering) { [self] in
      while true {
        bell.wait(milliseconds: nil)
        bell.silence()
        while let effect = next() { answer(effect) }
      }
    }
  }

  /// Takes over a new reading; what is asked from now on is answered from it.
  /// - Parameter isWhole: whether it is all of the directory, or what has been read so far.
  func publish(_ store: Store, isWhole: Bool) {
    let figures = StoreFigures(
      store, workers: workers, isCancelled: { [weak self] in self?.isUnwanted($0) ?? true },
      ledger: { [mornings] in mornings.ledger })
    state.withLock { state in
      state.figures = figures
      state.isWhole = isWhole
    }
  }

  func ask(_ effect: Effect) {
    guard let (kind, generation) = Questions.identity(effect) else { return }
    state.withLock { state in
      state.waiting[kind] = effect
      state.newest[kind] = generation
    }
    bell.ring()
  }

  private static func identity(_ effect: Effect) -> (Kind, Int)? {
    switch effect {
    case .ask(_, let generation): (.board, generation)
    case .askBrief(_, _, let generation): (.brief, generation)
    case .askRecords(_, _, _, _, let generation): (.records, generation)
    case .askCard(_, _, let generation): (.card, generation)
    case .askLine(_, let generation): (.line, generation)
    default: nil
    }
  }

  private func isUnwanted(_ generation: Int) -> Bool {
    state.withLock { state in !state.newest.values.contains(generation) }
  }

  private func next() -> Effect? {
    state.withLock { state in
      for kind in Kind.allCases {
        if let effect = state.waiting.removeValue(forKey: kind) { return effect }
      }
      return nil
    }
  }

  private func answer(_ effect: Effect) {
    guard let (_, generation) = Questions.identity(effect) else { return }
    do {
      if let message = try message(for: effect) { mailbox.post(message) }
      noteMorning(effect)
    } catch is CancellationError {
      // A newer question has overtaken this one.
    } catch {
      mailbox.post(.failed(generation: generation, .other(String(describing: error))))
    }
  }

  /// A look at everything as it is now may be the first of a working day.
  private func noteMorning(_ effect: Effect) {
    guard case .askBrief(let query, let asOf, _) = effect, query.filter.isEmpty, query.tried.isEmpty, !asOf.isDate
    else { return }
    let now = WallClock.now
    let isLive = asOf.instant <= now && now <= asOf.instant.advanced(by: Questions.liveMilliseconds)
    guard isLive, let store = state.withLock({ $0.isWhole ? $0.figures?.store : nil }) else { return }
    mornings.note(store, at: now, workers: workers)
  }

  /// Live figures are of the minute in which they were asked for.
  private static let liveMilliseconds: Int64 = 120_000

  private func message(for effect: Effect) throws -> Message? {
    if case .askLine(let place, let generation) = effect {
      return .line(generation: generation, lines(place))
    }
    guard let figures = state.withLock({ $0.figures }) else { return nil }
    switch effect {
    case .ask(let requests, let generation):
      let boards = try requests.flatMap { request in
        try figures.boards(request.query, at: [request.asOf], generation: generation)
      }
      return .boards(generation: generation, boards)
    case .askBrief(let query, let asOf, let generation):
      return .brief(generation: generation, try figures.brief(query, at: asOf, generation: generation))
    case .askRecords(let set, let page, let sort, let filter, let generation):
      let page = try figures.records(behind: set, page: page, sort: sort, filter: filter, generation: generation)
      return .page(generation: generation, page)
    case .askCard(let reference, let asOf, let generation):
      return .card(generation: generation, try figures.card(of: reference, asOf: asOf, generation: generation))
    default: return nil
    }
  }

  /// The line of a file, read the way the file was.
  private func lines(_ place: Place) -> FileLines {
    let store = state.withLock { $0.figures?.store }
    let file = store?.health.files.first { $0.name == place.file }
    var columns: [String]?
    if case .source(let source)? = file?.profile, let sources = store?.agreement.sources,
      sources.indices.contains(source)
    {
      columns = sources[source].columns
    }
    return FileLines(place, in: directory, dialect: file?.dialect, columns: columns)
  }
}
