/// The nearest ASCII character to each character, for terminals whose encoding is not UTF-8.
enum AsciiFallback {
  /// One printable ASCII character; `?` when nothing comes near.
  static func character(for text: String) -> Unicode.Scalar {
    guard let scalar = text.unicodeScalars.first else { return " " }
    if (0x20...0x7E).contains(scalar.value) { return scalar }
    return signs[scalar] ?? drawing(scalar.value) ?? letter(scalar) ?? "?"
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "…": "~", "·": ".", "•": "*", "●": "*", "○": "o", "■": "#", "□": "o", "◌": "o",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "▲": "^", "▼": "v", "▶": ">", "◀": "<", "›": ">", "‹": "<", "»": ">",
    "«": "<", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "±": "+", "×": "x", "÷": "/", "≥": ">", "≤": "<",
    "≈": "~", "≠": "#", "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "‚": ",", "´": "'", "€": "E", "£": "L",
    "¥": "Y", "°": "o", "²": "2", "³": "3", "¹": "1", "½": "h", "§": "S", "¶": "P", "©": "c", "®": "r", "™": "t",
    "µ": "u", "⏎": "<", "⇥": ">", "✓": "v", "✗": "x", "¡": "!", "¿": "?", "ß": "s", "Æ": "A", "æ": "a", "Œ": "O",
    "œ": "o", "Ĳ": "I", "ĳ": "i", "ı": "i", "†": "+", "‰": "%",
  ]

  /// Frames, bars and the pictures of controls.
  private static func drawing(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x2400...0x2426: return "^"
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576: return "-"
    case 0x2550: return "="
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551, 0x2575, 0x2577: return "|"
    case 0x2500...0x257F: return "+"
    case 0x2581: return "_"
    case 0x2582: return "."
    case 0x2583: return "-"
    case 0x2584: return "="
    case 0x2585: return "+"
    case 0x2586: return "*"
    case 0x258D...0x258F: return "|"
    case 0x2580...0x2590: return "#"
    case 0x2591: return "."
    case 0x2592...0x259F: return "#"
    case 0x2801...0x28FF: return (value & 0xFF).nonzeroBitCount > 4 ? "#" : ":"
    default: return nil
    }
  }

  /// A Latin letter without what is added to it, found by its name: LATIN SMALL LETTER E WITH ACUTE is an e.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value < 0x2000, let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].unicodeScalars.count == 1,
      let capital = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? Unicode.Scalar(capital.value | 0x20) : capital
  }
}
