import CustomerChain
import Ingestion
import Words

/// Moments and days as users write them on the command line, in the company's time zone.
enum MomentArgument {
  /// A date, a local time, or an instant with offset.
  static func asOf(_ text: String, zone: Zone, _ words: Words) throws -> AsOf {
    guard let time = TimeText.read(text, in: zone), let instant = time.instant(in: zone) else {
      throw CommandFailure(.notAMoment(text), words, code: .commandLineIsWrong)
    }
    guard time.isDate, let day = time.day(in: zone) else { return AsOf(instant: instant) }
    return AsOf(day: day, in: zone)
  }

  /// The days from and to; nil = open end.
  static func period(from: String?, to: String?, _ words: Words) throws -> Period {
    let period = Period(from: try from.map { try day($0, words) }, to: try to.map { try day($0, words) })
    if let first = period.from, let last = period.to, last < first {
      throw CommandFailure(.periodReversed, words, code: .commandLineIsWrong)
    }
    return period
  }

  private static func day(_ text: String, _ words: Words) throws -> Day {
    guard let time = TimeText.read(text, in: .utc), time.isDate, let day = time.day(in: .utc) else {
      throw CommandFailure(.notADay(text), words, code: .commandLineIsWrong)
    }
    return day
  }
}
