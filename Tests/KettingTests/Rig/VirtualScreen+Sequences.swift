/// What the program may send, and nothing else: a sequence that is not here is reported.
extension VirtualScreen {
  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      guard let token = parser.take(byte) else { continue }
      switch token {
      case .scalar(let scalar): receive(scalar)
      case .control(let byte): receive(control: byte)
      case .escape(let name): receive(escape: name)
      case .sequence(let parameters, let final): receive(parameters, final)
      case .broken(let what): unknown.append(what)
      }
    }
  }

  private mutating func receive(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x80 {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
        unknown.append("U+" + String(scalar.value, radix: 16, uppercase: true))
        return
      default: break
      }
    }
    put(scalar)
  }

  private mutating func receive(control byte: UInt8) {
    switch byte {
    case 0x0D: move(column: 0, row: row)
    case 0x0A: lineFeed()
    case 0x08: move(column: column - 1, row: row)
    // The other character set and back.
    case 0x0E, 0x0F: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func receive(escape name: String) {
    switch name {
    case "=", ">", "(B", "(0", ")0", ")B", "7", "8": break
    case "M": reverseLineFeed()
    default: unknown.append("ESC " + name)
    }
  }

  private mutating func receive(_ parameters: String, _ final: Unicode.Scalar) {
    if final == "h" || final == "l" { return receive(mode: parameters, isOn: final == "h") }
    if final == "m" { return receive(look: parameters) }
    if parameters.allSatisfy({ $0.isNumber || $0 == ";" }) {
      let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      if receive(numbers, final) { return }
    } else if final == "c", ["?0", "?1"].contains(parameters) {
      // The form of the cursor on the Linux console.
      return
    }
    unknown.append("CSI " + parameters + String(final))
  }

  private mutating func receive(mode: String, isOn: Bool) {
    switch mode {
    case "?25": isCursorShown = isOn
    case "?1049": showAlternate(isOn)
    // Pastes, focus, mouse, keypad, blinking, wrapping, insertion, and the cursor of screen.
    case "?2004", "?1004", "?1000", "?1006", "?1", "?12", "?7", "4", "34": break
    case "?12;25": isCursorShown = isOn
    default: unknown.append("CSI " + mode + (isOn ? "h" : "l"))
    }
  }

  private mutating func receive(look: String) {
    guard look.allSatisfy({ $0.isNumber || $0 == ";" || $0 == ":" }) else {
      unknown.append("CSI " + look + "m")
      return
    }
    for number in look.split(whereSeparator: { $0 == ";" || $0 == ":" }).compactMap({ Int($0) }) {
      switch number {
      case 30...38, 40...48, 90...97, 100...107: hasColor = true
      default: break
      }
    }
  }

  /// - Returns: false when the sequence is not known.
  private mutating func receive(_ numbers: [Int], _ final: Unicode.Scalar) -> Bool {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "H": move(column: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, row: count - 1)
    case "G": move(column: count - 1, row: row)
    case "d": move(column: column, row: count - 1)
    case "A": move(column: column, row: row - count)
    case "B": move(column: column, row: row + count)
    case "C": move(column: column + count, row: row)
    case "D": move(column: column - count, row: row)
    case "J": clear(first)
    case "K": erase(row: row, first == 1 ? 0..<column + 1 : first == 2 ? 0..<columns : column..<columns)
    case "X": erase(row: row, column..<column + count)
    case "P": shift(by: count)
    case "@": shift(by: -count)
    case "L": scroll(from: row, by: -count)
    case "M": scroll(from: row, by: count)
    case "S": scroll(from: region.lowerBound, by: count)
    case "T": scroll(from: region.lowerBound, by: -count)
    case "b": for _ in 0..<min(count, columns * rows) { put(lastScalar) }
    case "r": setRegion(numbers)
    case "t": return [[22, 0, 0], [23, 0, 0]].contains(numbers)
    default: return false
    }
    return true
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let first = max(1, numbers.first ?? 1) - 1
    let end = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
    region = min(first, rows - 1)..<max(first + 1, min(end, rows))
    move(column: 0, row: 0)
  }

  private mutating func clear(_ part: Int = 2) {
    switch part {
    case 0:
      erase(row: row, column..<columns)
      for below in row + 1..<max(row + 1, rows) { erase(row: below, 0..<columns) }
    case 1:
      for above in 0..<row { erase(row: above, 0..<columns) }
      erase(row: row, 0..<column + 1)
    default: for all in 0..<rows { erase(row: all, 0..<columns) }
    }
  }
}
