extension SpreadFigure {
  /// How far the channels lie apart, for each metric that has two or more.
  static func all(_ rows: [ExperienceRow], _ maker: FigureMaker) -> [SpreadFigure] {
    rows.filter { $0.dimension == nil }.compactMap { whole in
      let channels = rows.filter { $0.metric == whole.metric && $0.dimension == .channel }
      return channels.count < 2 ? nil : SpreadFigure(channels, of: whole, maker)
    }
  }

  private init(_ channels: [ExperienceRow], of whole: ExperienceRow, _ maker: FigureMaker) {
    var here = RecordSet.Coordinates()
    here.survey = whole.metric
    var widest: (difference: Double, highest: String?, lowest: String?)?
    for high in channels {
      for low in channels {
        guard let upper = high.score.points, let lower = low.score.points, let above = high.score.interval,
          let below = low.score.interval, above.low > below.high, upper - lower > widest?.difference ?? 0
        else { continue }
        widest = (upper - lower, high.key, low.key)
      }
    }
    self.init(
      metric: whole.metric, dimension: .channel,
      value: widest.map { maker.figure(.spread, .score($0.difference), n: whole.score.n, here, kind: .answer) }
        ?? maker.absent(.spread, .noDifference, here, n: whole.score.n, kind: .answer),
      highest: widest?.highest, lowest: widest?.lowest)
  }
}
