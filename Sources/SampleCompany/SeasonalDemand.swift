import Glibc

/// How many inquiries a day brings, in proportion: growth, seasons with a peak in autumn, weekdays, and noise. The last
/// months are level.
struct SeasonalDemand {
  /// Demand in the middle of each month, January first.
  private static let months = [1.05, 0.92, 0.84, 0.74, 0.68, 0.64, 0.60, 0.76, 1.12, 1.42, 1.46, 1.10]
  /// Demand on each weekday, Monday first.
  private static let weekdays = [1.16, 1.12, 1.08, 1.05, 0.96, 0.74, 0.89]
  /// Demand in each hour of a day: people fill in forms in the evening.
  static let hours = [
    0.5, 0.25, 0.15, 0.1, 0.1, 0.2, 0.6, 1.5, 3.2, 4.6, 5.2, 5.0, 4.5, 4.6, 4.8, 4.7, 4.6, 4.8, 5.0, 6.2, 7.2, 6.6, 4.0,
    1.6,
  ]
  private static let yearlyGrowth = 0.24
  private static let noiseSigma = 0.05
  /// The season of the level days: a good month.
  private static let level = 1.5
  /// So many days the season takes to become level.
  private static let levelling = 60

  let seed: UInt64
  /// Growth is counted from here.
  let origin: Int
  /// From this day on demand is level: see `Storyline.levelDays`.
  let levelFrom: Int

  /// The weight of a day (days since 1970-01-01).
  func weight(ofDay day: Int) -> Double {
    var random = RandomSource(seed: seed, stream: .dailyDemand, number: day)
    let growth = exp(log(1 + Self.yearlyGrowth) * Double(min(day, levelFrom) - origin) / 365)
    let weekday = Self.weekdays[CivilDay.weekday(ofDayNumber: day)]
    return growth * season(ofDay: day) * weekday * random.logNormal(median: 1, sigma: Self.noiseSigma)
  }

  /// A time of day, by the profile of the hours.
  static func timeOfDay(_ random: inout RandomSource) -> Int64 {
    let hour = random.categorical(hours)
    return Int64(hour) * Span.hour + Int64(random.unit() * Double(Span.hour))
  }

  private func season(ofDay day: Int) -> Double {
    let civil = CivilDay(number: day)
    let fromMiddle = (Double(civil.day) - 15.5) / 30
    let month = civil.month - 1
    let neighbour = fromMiddle < 0 ? (month + 11) % 12 : (month + 1) % 12
    let share = abs(fromMiddle)
    let usual = Self.months[month] * (1 - share) + Self.months[neighbour] * share
    let levelled = min(1, max(0, 1 + Double(day - levelFrom) / Double(Self.levelling)))
    return usual * (1 - levelled) + Self.level * levelled
  }
}
