import Glibc

/// The program without a terminal: everything it writes goes into files.
struct PlainRun {
  let code: Int32?
  let signal: Int32?
  let output: [UInt8]
  let error: [UInt8]

  struct TooSlow: Error {}

  /// - Parameter program: another program than the built one.
  init(
    _ arguments: [String], program: String? = nil, environment: [String: String], input: String = "/dev/null",
    patience: Duration = Patience.ordinary * 4
  ) throws {
    var template = Array("/tmp/ketting-output-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TextFile.CannotWrite(path: "/tmp", errno: errno) }
    let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let files = [directory + "/output", directory + "/error"]
    defer {
      files.forEach { unlink($0) }
      rmdir(directory)
    }
    let streams = files.map { ChildProcess.Stream.file($0, flags: O_WRONLY | O_CREAT | O_APPEND) }
    let child = try ChildProcess(
      try program ?? ProgramFile.path(), arguments, environment: environment,
      streams: [.file(input, flags: O_RDONLY)] + streams)
    let end = ContinuousClock.now + patience
    while child.look() == nil {
      if ContinuousClock.now >= end { throw TooSlow() }
      usleep(2_000)
    }
    switch child.ending {
    case .exit(let code): (self.code, signal) = (code, nil)
    case .signal(let number): (code, self.signal) = (nil, number)
    case nil: throw TooSlow()
    }
    output = TextFile.bytes(files[0]) ?? []
    error = TextFile.bytes(files[1]) ?? []
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: error, as: UTF8.self) }

  /// What must not stand in text for a pipe: controls except line ends, invisible characters, broken UTF-8.
  static func intruders(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    return text.unicodeScalars.filter { scalar in
      if scalar == "\n" { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
      default: return false
      }
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }
}
