import DataDirectory

/// The files that inputs are made from, and the tokens that are put into them.
struct Corpus {
  private(set) var seeds: [[UInt8]] = []
  private(set) var tokens: [[UInt8]] = []

  struct Empty: Error {
    let directory: String
  }

  private static let mostSeeds = 10_000

  init(_ directory: String) throws {
    let fileSystem = LocalFileSystem()
    let descriptor = try fileSystem.openDirectory(Array("\(directory)/Corpus".utf8))
    defer { fileSystem.close(descriptor) }
    let names = try fileSystem.names(in: descriptor, limit: Self.mostSeeds)
    for name in names.map({ String(decoding: $0, as: UTF8.self) }).sorted() {
      seeds.append(try SmallFile.read("\(directory)/Corpus/\(name)"))
    }
    let lines = try SmallFile.read("\(directory)/dictionary.txt").split(separator: UInt8(ascii: "\n"))
    tokens = lines.filter { $0.first == UInt8(ascii: "\"") }.map { Self.token($0.dropFirst().dropLast()) }
    if seeds.isEmpty || tokens.isEmpty { throw Empty(directory: directory) }
  }

  /// Undoes `\xNN`, `\"` and `\\`.
  private static func token(_ text: some Collection<UInt8>) -> [UInt8] {
    var token: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        if next == UInt8(ascii: "x"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
          token.append(value)
          rest = rest.dropFirst(2)
        } else {
          token.append(next)
        }
      } else {
        token.append(byte)
      }
    }
    return token
  }
}
