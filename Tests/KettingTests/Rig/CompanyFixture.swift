import Glibc

/// A small company in a directory of its own: sixty leads, some of them on their way, forty-five answers. Times lie a
/// fixed distance before now, so that the dashboard is live.
final class CompanyFixture {
  let base: String
  /// The directory that the program reads.
  let path: String

  static let leads = 60
  /// How many of them came how far: the first eight were won, the next four lost.
  static let qualified = 25
  static let won = 8
  static let lost = 4
  static let answers = (promoters: 20, passives: 10, detractors: 15)
  static var allAnswers: Int { answers.promoters + answers.passives + answers.detractors }

  /// - Parameter isEmpty: leaves the directory without files.
  init(isEmpty: Bool = false) throws {
    var template = Array("/tmp/ketting-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw TextFile.CannotWrite(path: "/tmp", errno: errno) }
    base = String(cString: made)
    path = base + "/data"
    mkdir(path, 0o755)
    if isEmpty { return }
    try write(Self.agreement, to: "ketting.toml")
    try write(Self.leadRows, to: "leads.csv")
    try write(Self.eventRows, to: "stage_events.csv")
    try write(Self.answerRows, to: "surveys.csv")
  }

  deinit { Self.remove(base) }

  private static func remove(_ directory: String) {
    guard let stream = opendir(directory) else { return }
    var inside: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { inside.append(directory + "/" + name) }
    }
    closedir(stream)
    for path in inside where unlink(path) != 0 { remove(path) }
    rmdir(directory)
  }

  func at(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String, append: Bool = false) throws {
    try TextFile.write(Array(text.utf8), to: at(name), append: append)
  }

  /// As careful programs replace a file: written beside it, then renamed over it.
  func replace(_ name: String, with text: String) throws {
    try write(text, to: name + ".tmp")
    guard rename(at(name + ".tmp"), at(name)) == 0 else { throw TextFile.CannotWrite(path: name, errno: errno) }
  }

  func remove(_ name: String) throws {
    guard unlink(at(name)) == 0 else { throw TextFile.CannotWrite(path: name, errno: errno) }
  }

  func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    PinnedEnvironment(home: base, changes).variables
  }

  /// The program on this directory, on a terminal.
  func open(
    _ options: [String] = [], _ changes: [String: String?] = [:], columns: Int = 120, rows: Int = 36,
    blocked: [Int32] = []
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      try ProgramFile.path(), [path] + options, environment: environment(changes), columns: columns, rows: rows,
      blocked: blocked)
  }

  // MARK: Rows

  /// Written without a fraction, in UTC. Half an hour more than whole days, so that no age is about to change.
  static func time(daysAgo days: Int) -> String {
    var moment = Glibc.time(nil) - days * 86_400 - 1_800
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  static func leadName(_ number: Int) -> String { number < 10 ? "L-0\(number)" : "L-\(number)" }

  static func leadRow(_ number: Int, daysAgo days: Int = 2) -> String {
    "\(leadName(number)),\(time(daysAgo: days)),\(number % 3 == 0 ? "fair" : "web"),Owner \(number % 4),Company \(number)\n"
  }

  static let leadHeader = "lead_id,created_at,source,owner,company\n"
  static let answerHeader = "response_id,metric,score,answered_at,touchpoint\n"

  static var leadRows: String { leadHeader + (1...leads).map { leadRow($0, daysAgo: 2 + $0 % 50) }.joined() }

  static var eventRows: String {
    let rows = (1...qualified).map { number in
      let next = number <= won ? "won" : number <= won + lost ? "lost" : nil
      return "\(leadName(number)),mql,\(time(daysAgo: 2))\n"
        + (next.map { "\(leadName(number)),\($0),\(time(daysAgo: 1))\n" } ?? "")
    }
    return "lead_id,stage,entered_at\n" + rows.joined()
  }

  static func answerRow(_ number: Int, _ score: Int) -> String {
    "R\(number),nps,\(score),\(time(daysAgo: 1 + number % 20)),\(number % 2 == 0 ? "service" : "delivery")\n"
  }

  static var answerRows: String {
    let scores =
      [Int](repeating: 9, count: answers.promoters) + [Int](repeating: 8, count: answers.passives)
      + [Int](repeating: 3, count: answers.detractors)
    return answerHeader + scores.enumerated().map { answerRow($0.offset + 1, $0.element) }.joined()
  }

  static let agreement = """
    [company]
    name = "Voorbeeld BV"
    time_zone = "UTC"

    [[stage]]
    id = "inquiry"
    department = "marketing"
    [[stage]]
    id = "mql"
    department = "sales"
    [[stage]]
    id = "won"
    kind = "won"
    [[stage]]
    id = "lost"
    kind = "exit"

    [[survey]]
    metric = "nps"
    min = 0
    max = 10

    """
}
