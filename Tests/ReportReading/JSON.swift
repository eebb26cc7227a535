import Foundation

/// A JSON value that tells numbers from flags, and whole numbers from others.
public enum JSON: Hashable, Sendable, ExpressibleByStringLiteral {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  public init(stringLiteral text: String) { self = .text(text) }

  public init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(JSON.self, from: Data(bytes)) }

  public subscript(name: String) -> JSON? {
    get { if case .object(let members) = self { members[name] } else { nil } }
    set {
      guard case .object(var members) = self else { return }
      members[name] = newValue
      self = .object(members)
    }
  }

  public var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }
  public var items: [JSON] { if case .list(let items) = self { items } else { [] } }
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The value at a path of member names and positions in lists.
  public func at(_ path: [String]) -> JSON? {
    path.reduce(self as JSON?) { value, step in
      guard let value else { return nil }
      if let position = Int(step) { return value.items.indices.contains(position) ? value.items[position] : nil }
      return value[step]
    }
  }

  /// The same document with no more than so many items in each list.
  public func shortened(to count: Int) -> JSON {
    switch self {
    case .list(let items): .list(items.prefix(count).map { $0.shortened(to: count) })
    case .object(let members): .object(members.mapValues { $0.shortened(to: count) })
    default: self
    }
  }

  /// The same document with another value at a path; nil takes a member away.
  public func replacing(_ path: ArraySlice<String>, with value: JSON?) -> JSON {
    guard let step = path.first else { return value ?? .null }
    let rest = path.dropFirst()
    if let position = Int(step) {
      var items = items
      guard items.indices.contains(position) else { return self }
      items[position] = items[position].replacing(rest, with: value)
      return .list(items)
    }
    var changed = self
    changed[step] = rest.isEmpty ? value : (self[step] ?? .null).replacing(rest, with: value)
    return changed
  }
}

extension JSON: Decodable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let number = try? value.decode(Int.self) {
      self = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let items = try? value.decode([JSON].self) {
      self = .list(items)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }
}
