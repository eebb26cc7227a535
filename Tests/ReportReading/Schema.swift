/// As much of JSON Schema (draft 2020-12) as the report's schema uses. A keyword that is not understood is a fault, so
/// that nothing is taken for checked that is not.
public struct Schema: Sendable {
  let root: JSON
  /// Where the schema asks for something that is not understood.
  private let unknownKeywords: [String]

  public init(_ bytes: [UInt8]) throws {
    root = try JSON(bytes)
    unknownKeywords = Schema.unknownKeywords(root, "")
  }

  private static func unknownKeywords(_ schema: JSON, _ place: String) -> [String] {
    var found = schema.members.keys.filter { !keywords.contains($0) }.map { "\(place): keyword \($0)" }
    for group in ["properties", "$defs"] {
      for (name, part) in schema[group]?.members ?? [:] { found += unknownKeywords(part, "\(place)/\(group)/\(name)") }
    }
    for part in schema["anyOf"]?.items ?? [] { found += unknownKeywords(part, place + "/anyOf") }
    for name in ["items", "additionalProperties"] {
      if let part = schema[name] { found += unknownKeywords(part, "\(place)/\(name)") }
    }
    return found
  }

  static let keywords: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "enum", "anyOf",
    "minimum", "maximum", "additionalProperties",
  ]

  /// Where a document is not what the schema says, each with the reason.
  public func faults(of document: JSON) -> [String] { (unknownKeywords + faults(document, root, "")).sorted() }

  private func faults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
    var faults: [String] = []
    if let reference = schema["$ref"]?.text {
      guard let target = definition(reference) else { return ["\(place): no \(reference)"] }
      faults += self.faults(value, target, place)
    }
    if let type = schema["type"], !types(type).contains(where: { Schema.isOf(value, $0) }) {
      return faults + ["\(place): not of type \(types(type).joined(separator: ", "))"]
    }
    if let allowed = schema["enum"], !allowed.items.contains(value) { faults.append("\(place): not one of the enum") }
    if let choices = schema["anyOf"]?.items, !choices.contains(where: { self.faults(value, $0, place).isEmpty }) {
      let reasons = choices.flatMap { self.faults(value, $0, place) }
      faults.append("\(place): none of anyOf: " + reasons.joined(separator: "; "))
    }
    if let number = value.double {
      if let minimum = schema["minimum"]?.double, number < minimum { faults.append("\(place): below the minimum") }
      if let maximum = schema["maximum"]?.double, number > maximum { faults.append("\(place): above the maximum") }
    }
    return faults + memberFaults(value, schema, place) + itemFaults(value, schema, place)
  }

  private func memberFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
    guard case .object(let members) = value else { return [] }
    let required = schema["required"]?.items.compactMap(\.text) ?? []
    var faults = required.filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
    for (name, member) in members {
      guard let described = described(name, in: schema) else { continue }
      faults += self.faults(member, described, "\(place)/\(name)")
    }
    return faults
  }

  private func itemFaults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
    guard case .list(let items) = value, let described = schema["items"] else { return [] }
    return items.enumerated().flatMap { faults($0.element, described, "\(place)/\($0.offset)") }
  }

  private func described(_ name: String, in schema: JSON) -> JSON? {
    if let property = schema["properties"]?[name] { return property }
    guard let others = schema["additionalProperties"], case .object = others else { return nil }
    return others
  }

  private func types(_ type: JSON) -> [String] { type.text.map { [$0] } ?? type.items.compactMap(\.text) }

  func definition(_ reference: String) -> JSON? {
    let start = "#/$defs/"
    return reference.hasPrefix(start) ? root["$defs"]?[String(reference.dropFirst(start.count))] : nil
  }

  private static func isOf(_ value: JSON, _ type: String) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .flag), ("integer", .integer), ("number", .integer), ("number", .number),
      ("string", .text), ("array", .list), ("object", .object):
      true
    default: false
    }
  }

  // MARK: What is described

  /// Members of a document that the schema does not name, by their place without positions in lists.
  public func undescribed(in document: JSON) -> Set<String> { undescribed(document, [root], "") }

  private func undescribed(_ value: JSON, _ schemas: [JSON], _ place: String) -> Set<String> {
    let schemas = schemas.flatMap(alternatives)
    switch value {
    case .object(let members):
      return members.reduce(into: []) { found, member in
        let described = schemas.compactMap { self.described(member.key, in: $0) }
        let here = "\(place)/\(member.key)"
        if described.isEmpty { found.insert(here) } else { found.formUnion(undescribed(member.value, described, here)) }
      }
    case .list(let items):
      let described = schemas.compactMap { $0["items"] }
      return items.reduce(into: []) { $0.formUnion(undescribed($1, described, place)) }
    default: return []
    }
  }

  /// A schema with all that it refers to and leaves the choice of.
  private func alternatives(_ schema: JSON) -> [JSON] {
    let referred = schema["$ref"]?.text.flatMap(definition)
    return [schema] + (referred.map(alternatives) ?? []) + (schema["anyOf"]?.items.flatMap(alternatives) ?? [])
  }

  /// Places in the schema itself that say nothing in words, or in more than one line.
  public var withoutDescription: [String] { withoutDescription(root, "") }

  private func withoutDescription(_ schema: JSON, _ place: String) -> [String] {
    let words = alternatives(schema).compactMap { $0["description"]?.text }
    var found = words.first.map { !$0.isEmpty && !$0.contains("\n") } == true ? [] : [place]
    for (name, property) in (schema["properties"]?.members ?? [:]) {
      found += withoutDescription(property, "\(place)/\(name)")
    }
    for (name, property) in (schema["$defs"]?.members ?? [:]) { found += withoutDescription(property, "$defs/\(name)") }
    if let items = schema["items"] { found += withoutDescription(items, place + "/items") }
    return found
  }
}
