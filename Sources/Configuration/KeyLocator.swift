/// Finds where each key of a TOML text stands. It supposes that the text is valid; of any other it gives some places.
struct KeyLocator {
  private var scanner: TOMLScanner
  private var located = Located()
  /// How many items each array of tables has so far.
  private var itemCounts: [KeyTrail: Int] = [:]
  private var table = KeyTrail.top

  struct Located {
    /// Of every key and of every list item.
    var places: [KeyTrail: TextPlace] = [:]
    /// Where the texts begin that are values.
    var texts: [KeyTrail: TOMLScanner.Start] = [:]
  }

  static func locate(in text: [UInt8]) -> Located {
    var locator = KeyLocator(scanner: TOMLScanner(text))
    locator.readDocument()
    return locator.located
  }

  private init(scanner: TOMLScanner) { self.scanner = scanner }

  private mutating func readDocument() {
    // A byte order mark is no part of the first key.
    if scanner.peek() == 0xEF, scanner.peek(1) == 0xBB, scanner.peek(2) == 0xBF { scanner.advance(3) }
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek() else { return }
      let before = scanner.position
      if byte == UInt8(ascii: "[") {
        readHeader()
      } else {
        readPair(in: table)
      }
      if scanner.position == before { scanner.advance() }
    }
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func readHeader() {
    let place = scanner.place
    scanner.advance()
    let isItem = scanner.peek() == UInt8(ascii: "[")
    if isItem { scanner.advance() }
    let keys = readKeys()
    while scanner.peek() == UInt8(ascii: "]") { scanner.advance() }

    table = .top
    for (position, key) in keys.enumerated() {
      let isLast = position == keys.count - 1
      table = table.key(key.name)
      note(table, isLast ? place : key.place)
      if isLast, isItem {
        let count = itemCounts[table, default: 0]
        itemCounts[table] = count + 1
        table = table.item(count)
        note(table, place)
      } else if let count = itemCounts[table] {
        table = table.item(count - 1)
      }
    }
  }

  /// `a.b = value`.
  private mutating func readPair(in table: KeyTrail) {
    var trail = table
    for key in readKeys() {
      trail = trail.key(key.name)
      note(trail, key.place)
    }
    scanner.skipBlanks()
    guard scanner.peek() == UInt8(ascii: "=") else { return }
    scanner.advance()
    scanner.skipBlanks()
    readValue(of: trail)
  }

  private mutating func readValue(of trail: KeyTrail) {
    switch scanner.peek() {
    case UInt8(ascii: "["): readList(of: trail)
    case UInt8(ascii: "{"): readInlineTable(of: trail)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if located.texts[trail] == nil { located.texts[trail] = scanner.start }
      _ = scanner.readString()
    default:
      while let byte = scanner.peek(), !KeyLocator.endsScalar(byte) { scanner.advance() }
    }
  }

  private mutating func readList(of trail: KeyTrail) {
    scanner.advance()
    var count = 0
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek() else { return }
      if byte == UInt8(ascii: "]") {
        scanner.advance()
        return
      }
      if byte == UInt8(ascii: ",") {
        scanner.advance()
        continue
      }
      let before = scanner.position
      note(trail.item(count), scanner.place)
      readValue(of: trail.item(count))
      count += 1
      if scanner.position == before { scanner.advance() }
    }
  }

  private mutating func readInlineTable(of trail: KeyTrail) {
    scanner.advance()
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek() else { return }
      if byte == UInt8(ascii: "}") {
        scanner.advance()
        return
      }
      let before = scanner.position
      if byte != UInt8(ascii: ",") { readPair(in: trail) }
      if scanner.position == before { scanner.advance() }
    }
  }

  /// The parts of a dotted key, each with its place.
  private mutating func readKeys() -> [(name: String, place: TextPlace)] {
    var keys: [(name: String, place: TextPlace)] = []
    while true {
      scanner.skipBlanks()
      let place = scanner.place
      switch scanner.peek() {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): keys.append((scanner.readString(), place))
      default:
        let name = readBareKey()
        if name.isEmpty { return keys }
        keys.append((name, place))
      }
      scanner.skipBlanks()
      guard scanner.peek() == UInt8(ascii: ".") else { return keys }
      scanner.advance()
    }
  }

  private mutating func readBareKey() -> String {
    var bytes: [UInt8] = []
    while let byte = scanner.peek(), !KeyLocator.endsBareKey(byte) {
      bytes.append(byte)
      scanner.advance()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first place counts: a table that is opened again keeps it.
  private mutating func note(_ trail: KeyTrail, _ place: TextPlace) {
    if located.places[trail] == nil { located.places[trail] = place }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\n"), UInt8(ascii: "#"): true
    default: false
    }
  }

  private static func endsBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "."),
      UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
