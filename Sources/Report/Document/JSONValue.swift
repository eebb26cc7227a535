import Foundation

/// A JSON document as a value. Objects are written with sorted keys; numbers that JSON cannot say become null.
enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ text: String?) {
    if let text { self = .text(text) } else { self = .null }
  }

  init(_ number: Double?) {
    if let number { self = .number(number) } else { self = .null }
  }

  init(_ number: Int?) {
    if let number { self = .integer(number) } else { self = .null }
  }

  /// The document's bytes, with a line end at the end.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return JSONValue.escapingWhatActs(Array(try encoder.encode(self))) + [UInt8(ascii: "\n")]
  }

  private static let delete: UInt8 = 0x7F

  /// The encoder leaves DEL, the C1 controls and invisible characters as they are. They can only stand in strings, where an
  /// escape means the same.
  private static func escapingWhatActs(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 >= delete }) else { return json }
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if scalar.value < delete {
        safe.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if PlainText.acts(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: true)
          safe += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        }
      } else {
        safe += String(scalar).utf8
      }
    }
    return safe
  }
}

extension JSONValue: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in members { try container.encode(value, forKey: Key(name)) }
    case .list(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    case .null: try single(encoder) { try $0.encodeNil() }
    case .flag(let flag): try single(encoder) { try $0.encode(flag) }
    case .integer(let number): try single(encoder) { try $0.encode(number) }
    case .number(let number): try single(encoder) { number.isFinite ? try $0.encode(number) : try $0.encodeNil() }
    case .text(let text): try single(encoder) { try $0.encode(text) }
    }
  }

  private func single(_ encoder: any Encoder, _ write: (inout any SingleValueEncodingContainer) throws -> Void) throws {
    var container = encoder.singleValueContainer()
    try write(&container)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(integerLiteral number: Int) { self = .integer(number) }
}
