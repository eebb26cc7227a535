/// Any colour of 24 bits on a terminal that curses knows to have 256.
///
/// curses is told one of the indices 16–255 for each colour in use, and what it writes is changed on its way out:
/// `38;5;n` becomes `38;2;r;g;b`. So no description of a direct-colour terminal need be installed.
struct TrueColor {
  private var indices: [UInt32: UInt8] = [:]
  private var colors: [UInt32?] = Array(repeating: nil, count: 256)
  private var next = Self.first
  /// The first sixteen remain the user's own.
  private static let first = 16

  /// The index that stands for a colour; nil when all are taken.
  mutating func index(for rgb: UInt32) -> UInt8? {
    if let known = indices[rgb] { return known }
    guard next < colors.count else { return nil }
    let index = UInt8(next)
    next += 1
    indices[rgb] = index
    colors[Int(index)] = rgb
    return index
  }

  /// The index of the colour in use that is least different.
  func nearest(to rgb: UInt32) -> UInt8 {
    func difference(_ other: UInt32) -> Int {
      stride(from: 0, through: 16, by: 8).reduce(0) { sum, shift in
        let part = Int(rgb >> shift & 0xFF) - Int(other >> shift & 0xFF)
        return sum + part * part
      }
    }
    let best = indices.min { (difference($0.key), $0.value) < (difference($1.key), $1.value) }
    return best?.value ?? UInt8(Self.first)
  }

  /// Forgets all colours. What is on the screen must then be drawn again.
  mutating func forget() { self = TrueColor() }

  /// What curses wrote, with colours in the place of indices. Sequences are whole: curses never splits one.
  func translated(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x1B, let (kind, index, length) = Self.indexed(bytes[place...]), let rgb = colors[index] {
        result += "\u{1B}[\(kind);2;\(rgb >> 16 & 0xFF);\(rgb >> 8 & 0xFF);\(rgb & 0xFF)m".utf8
        place += length
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// Reads `ESC [ 38;5;n m` or `ESC [ 48;5;n m` at the beginning.
  private static func indexed(_ bytes: ArraySlice<UInt8>) -> (kind: Int, index: Int, length: Int)? {
    let front: [UInt8] = [0x1B, 0x5B, 0x33, 0x38, 0x3B, 0x35, 0x3B]
    let back: [UInt8] = [0x1B, 0x5B, 0x34, 0x38, 0x3B, 0x35, 0x3B]
    let kind = bytes.starts(with: front) ? 38 : bytes.starts(with: back) ? 48 : 0
    guard kind > 0 else { return nil }
    var index = 0
    var place = bytes.startIndex + front.count
    while place < bytes.endIndex, (0x30...0x39).contains(bytes[place]), index < 256 {
      index = index * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    guard place < bytes.endIndex, bytes[place] == 0x6D, index < 256 else { return nil }
    return (kind, index, place + 1 - bytes.startIndex)
  }
}
