/// Text for the clipboard of the machine that the user sits at, as a control sequence (OSC 52).
enum Clipboard {
  /// Terminals drop longer sequences; counted in encoded bytes.
  static let maximumEncoded = 74_994

  /// The bytes to send; nil when the text is too long.
  static func sequence(for text: String, insideTmux: Bool) -> [UInt8]? {
    // Four bytes for each three, counted before any work is done.
    guard (text.utf8.count + 2) / 3 * 4 <= maximumEncoded else { return nil }
    let body = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8))
    if !insideTmux { return body + [0x07] }
    // tmux hands on what stands in its own envelope; escapes in it are doubled.
    return Array("\u{1B}Ptmux;\u{1B}".utf8) + body + [0x07] + Array("\u{1B}\\".utf8)
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return encoded
  }
}
