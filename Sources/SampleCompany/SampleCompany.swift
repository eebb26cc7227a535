/// Warmtebron BV: an invented Dutch maker of heat pumps with dealers, as the exports that its departments would make.
///
/// Eighteen months of history end at `now`. The same seed, number of leads and moment give the same bytes.
public struct SampleCompany: Sendable {
  /// The number of leads where none is asked for.
  public static let defaultLeads = 50_000
  /// More leads than this are not made.
  public static let largestLeads = 2_000_000
  /// Moments outside 1997 … 2099 are taken to the nearest of these, in milliseconds since 1970 UTC.
  public static let moments: ClosedRange<Int64> = 852_076_800_000...4_102_444_800_000

  let simulation: Simulation
  let staticFiles: [SampleFile]

  /// - Parameters:
  ///   - seed: what chance does; any number.
  ///   - leads: leads in the eighteen months, 0 … `largestLeads`; others are taken to the nearest.
  ///   - now: the end of the history, in milliseconds since 1970 UTC; nothing in the files is later, but promises.
  public init(seed: UInt64, leads: Int = SampleCompany.defaultLeads, now: Int64) {
    self.init(seed: seed, leads: leads, now: now, without: [])
  }

  /// The company without some parts of its story: what happens then is to be told otherwise.
  init(seed: UInt64, leads: Int = SampleCompany.defaultLeads, now: Int64, without untold: Set<Storyline.Part>) {
    let moment = min(max(now, Self.moments.lowerBound), Self.moments.upperBound)
    simulation = Simulation(seed: seed, leads: min(max(0, leads), Self.largestLeads), now: moment, without: untold)
    staticFiles = Registers.files(seed: seed, story: simulation.story)
  }

  /// Every file of the company's data directory, with its history up to now.
  public func files() -> [SampleFile] {
    begin().files
  }

  /// Writes the files into a directory, which is made where it is absent.
  ///
  /// Each file is written under another name first and then renamed, so a reader never sees half of one.
  /// - Throws: `directoryNotEmpty` and nothing is written where the directory has anything in it.
  public func write(to directory: String) throws(SampleError) {
    try Self.write(files(), to: directory)
  }

  /// Writes files that `files()` or `begin(pace:)` gave, as `write(to:)` does.
  public static func write(_ files: [SampleFile], to directory: String) throws(SampleError) {
    try SampleDirectory(path: directory).create(files)
  }

  /// The files of the history, and the company as it goes on from there.
  ///
  /// Cheaper than `files()` and then `LivingCompany(continuing:pace:)`, as the history is made only once.
  public func begin(pace: LivingCompany.Pace = .natural) -> (files: [SampleFile], living: LivingCompany) {
    let (past, pending) = simulation.history()
    var writer = ExportWriter(seed: simulation.seed, story: simulation.story)
    for happening in past {
      writer.write(happening, at: happening.at)
    }
    writer.endOfHistory()
    let grown = writer.take().map { SampleFile(name: $0.export.rawValue, bytes: $0.bytes) }
    let living = LivingCompany(simulation: simulation, pending: pending, writer: writer, pace: pace)
    return (staticFiles + grown, living)
  }
}

/// A file of the sample company.
public struct SampleFile: Sendable, Equatable {
  /// Its name in the data directory.
  public let name: String
  public let bytes: [UInt8]
}
