import CustomerChain
import Screen
import Words

/// The figure that is explained over everything else.
struct Explained: Sendable {
  let metric: MetricID
  let coordinates: RecordSet.Coordinates
  /// Nil where only the number of its records is at hand.
  let figure: Figure?
  let count: Int?
  let crumbs: [DisplayText]

  init(_ figure: Figure, crumbs: [DisplayText]) {
    metric = figure.id
    coordinates = figure.records.coordinates
    self.figure = figure
    count = nil
    self.crumbs = crumbs
  }

  init(_ metric: MetricID, _ coordinates: RecordSet.Coordinates, count: Int?, crumbs: [DisplayText]) {
    self.metric = metric
    self.coordinates = coordinates
    figure = nil
    self.count = count
    self.crumbs = crumbs
  }
}

extension Model {
  /// Explains the figure under the cursor, in a list the one whose records it lists; or says that there is none.
  mutating func explain() {
    guard let found = figureUnderCursor else {
      notice = .dashboard(.overlay(.noFigureHere))
      return
    }
    explained = found
  }

  private var figureUnderCursor: Explained? {
    for stop in trail.reversed() {
      switch stop {
      case .parts(let stop): return Explained(stop.figure, crumbs: stop.crumbs)
      case .records(let stop):
        return Explained(
          stop.set.metric, stop.set.coordinates, count: stop.count ?? stop.page?.total, crumbs: stop.crumbs)
      case .card, .line: continue
      }
    }
    guard let spot = focusedContent?.content.spot(named: cursors[focus]) else { return nil }
    let crumbs = [text(words(.pane(focus.phrase)))] + spot.crumbs
    switch spot.target {
    case .figure(let figure, _): return Explained(figure, crumbs: crumbs)
    case .rejects(let file, let count):
      var coordinates = RecordSet.Coordinates()
      coordinates.file = file
      return Explained(.rejected, coordinates, count: count, crumbs: crumbs)
    case .pane, .notice, .terms, .tried: return nil
    }
  }
}
