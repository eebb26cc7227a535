/// Runs two pieces of work at the same time and returns when both have ended.
public typealias PairRunner =
  @Sendable (_ first: @escaping @Sendable () -> Void, _ second: @escaping @Sendable () -> Void) -> Void

/// Who works: one alone, or two at the same time. The parts of the work are the same either way, and so is what comes
/// out.
public struct Workers: Sendable {
  private let runner: PairRunner?
  /// True when what they do is no longer wanted.
  private var isStopped: @Sendable () -> Bool = { false }

  public static let one = Workers(nil)

  public init(_ runner: PairRunner?) { self.runner = runner }

  /// The same workers, who leave their work when it is no longer wanted.
  func stopping(when isStopped: @escaping @Sendable () -> Bool) -> Workers {
    var workers = self
    workers.isStopped = isStopped
    return workers
  }

  /// Asked for each number in turn: true from some thousand numbers after the work was no longer wanted on.
  @inline(__always)
  func leave(at number: Int) -> Bool { number & 0xFFFF == 0 && isStopped() }

  /// Less is not worth two parts.
  private static let smallestRange = 4096

  /// What `body` makes of the parts of a range, in their order: two, or one where the range is small.
  func map<Part: Sendable>(_ range: Range<Int>, _ body: @escaping @Sendable (Range<Int>) -> Part) -> [Part] {
    guard range.count >= Workers.smallestRange else { return [body(range)] }
    let middle = range.lowerBound + range.count / 2
    let parts = [range.lowerBound..<middle, middle..<range.upperBound]
    guard let runner else { return parts.map(body) }
    let results = PairOfResults<Part>()
    runner({ results.first = body(parts[0]) }, { results.second = body(parts[1]) })
    return [results.first, results.second].compactMap { $0 }
  }

  /// What `body` makes of each of some things, given how much work each is: two workers share them as evenly as may be.
  func each<Result: Sendable>(_ weights: [Int], _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    guard let runner, weights.reduce(0, +) >= Workers.smallestRange else { return weights.indices.map(body) }
    var shares = ([Int](), [Int]())
    var loads = (0, 0)
    for number in weights.indices.sorted(by: { weights[$0] > weights[$1] }) {
      if loads.0 <= loads.1 {
        shares.0.append(number)
        loads.0 += weights[number]
      } else {
        shares.1.append(number)
        loads.1 += weights[number]
      }
    }
    let (first, second) = shares
    let results = PairOfResults<[(Int, Result)]>()
    runner({ results.first = first.map { ($0, body($0)) } }, { results.second = second.map { ($0, body($0)) } })
    let all = (results.first ?? []) + (results.second ?? [])
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Has `body` do the parts of a range.
  func run(_ range: Range<Int>, _ body: @escaping @Sendable (Range<Int>) -> Void) { _ = map(range) { body($0) } }
}

/// `@unchecked Sendable`: each of two workers fills one, and both are read when the workers have ended.
private final class PairOfResults<Part: Sendable>: @unchecked Sendable {
  var first: Part?
  var second: Part?
}

/// Memory that workers share: each writes to a part of its own.
///
/// `@unchecked Sendable`: which part is whose is up to them.
struct SharedMemory<Element: BitwiseCopyable>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: element, count: count)
    self.count = count
  }

  /// Elements that are written before they are read.
  init(uninitialized count: Int) {
    start = .allocate(capacity: max(1, count))
    self.count = count
  }

  @inline(__always)
  subscript(position: Int) -> Element {
    get { start[position] }
    nonmutating set { start[position] = newValue }
  }

  func deallocate() { start.deallocate() }
}
