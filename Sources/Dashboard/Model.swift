import CustomerChain
import Screen
import Words

/// The whole state of the dashboard. Only `update` changes it; `view` draws it.
public struct Model: Sendable {
  /// A moment that a person went to.
  public enum ChosenMoment: Hashable, Sendable {
    case live
    case at(AsOf)
  }

  // The world as it was last reported
  public var size: Size
  public var now: Instant
  public var appearance: Appearance
  public var words: Words
  var agreement = Agreement()
  var zone: Zone
  var health: DataHealth?
  var revision = 0
  /// The reading that runs, once it takes long enough to be worth showing.
  var loading: Loading?
  var remaining = RemainingTime()
  /// The revisions that are parts of the first reading, with the share of the bytes that each stands on; none once a
  /// whole one is shown.
  var partialShares: [Int: Double] = [:]
  var directory = DirectoryState.present
  /// The newest figures; those of the old query or reading stay until new ones come.
  var board: Board?
  /// What changed since the morning before; that of the old question stays until the new one comes.
  var brief: Brief?
  /// What the person had chosen when the brief and the figures that are shown were asked.
  var briefChoice: Choice?
  var boardChoice: Choice?
  /// The figures that came with them to compare them with.
  var compared: ComparedBoard?

  // What a person chose
  var chosenMoment: ChosenMoment?
  var chosenPeriod: PeriodChoice?
  var chosenComparison: Comparison?
  /// Narrows all panes.
  var filter = Filter.all
  var focus = Pane.brief
  var isZoomed = false
  /// What the groups are made by.
  var chosenGroups: Dimension?
  /// What the groups are sorted by; nil = most leads first.
  var groupSort: GroupMeasure?
  /// Other terms of stages than those agreed, under which all figures are shown. Nothing keeps them.
  var tried: [TriedTerms] = []
  var cursors: [Pane: Spot.Name] = [:]

  // Where the person is
  var trail: [Stop] = []
  /// The trail that was left last.
  var lastTrail: [Stop] = []
  /// The filter that is being typed.
  var filterEntry: FilterEntry?
  /// The limit or rule that is being typed, to be tried.
  var termsEntry: TermsEntry?
  /// Whether clicks and the wheel come here.
  public private(set) var isMouseOn = true
  var isHelpOpen = false
  /// The figure that is explained over everything else.
  var explained: Explained?
  var helpTop = 0
  var notice: Notice?

  // Questions under way
  var lastGeneration = 0
  var boardGeneration = 0
  var briefGeneration = 0
  var isBoardPending = false
  var asked: BoardQuestion?
  /// What the person had chosen then.
  var askedChoice: Choice?
  var wake: Instant?

  /// What a person can choose of the figures.
  struct Choice: Hashable, Sendable {
    let filter: Filter
    let moment: ChosenMoment?
    let period: PeriodChoice?
    let comparison: Comparison?
    let tried: [TriedTerms]
    let across: Dimension?
  }

  /// What a board answers, without its generation.
  struct BoardQuestion: Hashable, Sendable {
    let query: FigureQuery
    let asOf: AsOf
    let revision: Int
    let comparison: Comparison?
    let compared: AsOf?
  }

  /// - Parameters:
  ///   - asOf: a moment asked for on the command line; nil = as the data suggests.
  ///   - period: likewise.
  public init(
    size: Size, now: Instant, appearance: Appearance, words: Words, zone: Zone = .utc, asOf: AsOf? = nil,
    period: PeriodChoice? = nil
  ) {
    self.size = size
    self.now = now
    self.appearance = appearance
    self.words = words
    self.zone = zone
    chosenMoment = asOf.map { .at($0) }
    chosenPeriod = period
  }

  /// With the mouse off the terminal selects text itself.
  mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    notice = .say(.toast(.mouse(on: isMouseOn)))
    return [.mouse(isOn: isMouseOn)]
  }

  /// A number that no earlier question has.
  mutating func nextGeneration() -> Int {
    lastGeneration += 1
    return lastGeneration
  }
}
