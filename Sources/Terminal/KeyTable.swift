import Screen

/// Which sequence is which key: xterm's forms, and those of rxvt, the Linux console and kitty where they differ.
enum KeyTable {
  /// A byte below 0x20, or DEL; nil for others.
  static func control(_ byte: UInt8, _ modifiers: Modifiers) -> Input? {
    switch byte {
    case 0x00: return .key(.character(" "), modifiers.union(.control))
    case 0x09: return .key(.tab, modifiers)
    case 0x0A, 0x0D: return .key(.enter, modifiers)
    case 0x08, 0x7F: return .key(.backspace, modifiers)
    case 0x1B: return .key(.escape, modifiers)
    case 0x01...0x1A: return .key(.character(Character(Unicode.Scalar(byte + 0x60))), modifiers.union(.control))
    case 0x1C...0x1F: return .key(.character(Character(Unicode.Scalar(byte + 0x40))), modifiers.union(.control))
    default: return nil
    }
  }

  static func character(_ scalar: Unicode.Scalar, _ modifiers: Modifiers) -> Input {
    .key(.character(Character(scalar)), modifiers)
  }

  /// A sequence by its final byte and its parameters.
  static func key(final: UInt8, parameters: [Int]) -> [Input] {
    let held = modifiers(parameters.count > 1 ? parameters[1] : 1)
    switch final {
    case 0x41...0x44: return [.key([.up, .down, .right, .left][Int(final - 0x41)], held)]
    case 0x61...0x64 where parameters.count <= 1:
      // rxvt: arrows with Shift.
      return [.key([.up, .down, .right, .left][Int(final - 0x61)], held.union(.shift))]
    case 0x48: return [.key(.home, held)]
    case 0x46: return [.key(.end, held)]
    case 0x45: return []
    case 0x49 where parameters.isEmpty: return [.focus(true)]
    case 0x4F where parameters.isEmpty: return [.focus(false)]
    case 0x4D: return [.key(.enter, held)]
    case 0x50...0x53: return [.key(.function(Int(final - 0x4F)), held)]
    case 0x5A: return [.key(.tab, held.union(.shift))]
    case 0x75: return encoded(parameters.first ?? 0, held)
    case 0x7E where parameters.first == 27 && parameters.count > 2: return encoded(parameters[2], held)
    case 0x7E: return numbered(parameters.first ?? 0, held)
    case 0x5E: return numbered(parameters.first ?? 0, held.union(.control))
    case 0x24: return numbered(parameters.first ?? 0, held.union(.shift))
    case 0x40: return numbered(parameters.first ?? 0, held.union([.control, .shift]))
    default: return []
    }
  }

  /// xterm's number for what is held: one more than the sum of 1 Shift, 2 Alt, 4 Control. Others are passed over.
  private static func modifiers(_ number: Int) -> Modifiers {
    Modifiers(rawValue: UInt8(truncatingIfNeeded: max(0, number - 1) & 7))
  }

  private static func numbered(_ number: Int, _ held: Modifiers) -> [Input] {
    switch number {
    case 1, 7: return [.key(.home, held)]
    case 2: return [.key(.insert, held)]
    case 3: return [.key(.delete, held)]
    case 4, 8: return [.key(.end, held)]
    case 5: return [.key(.pageUp, held)]
    case 6: return [.key(.pageDown, held)]
    case 11...15: return [.key(.function(number - 10), held)]
    case 17...21: return [.key(.function(number - 11), held)]
    case 23...26: return [.key(.function(number - 12), held)]
    case 28, 29: return [.key(.function(number - 13), held)]
    case 31...34: return [.key(.function(number - 14), held)]
    default: return []
    }
  }

  /// A key by its code point, as kitty and xterm's modifyOtherKeys send it.
  private static func encoded(_ codePoint: Int, _ held: Modifiers) -> [Input] {
    guard let value = UInt32(exactly: codePoint), let scalar = Unicode.Scalar(value) else { return [] }
    if value < 0x20 || value == 0x7F { return control(UInt8(value), held).map { [$0] } ?? [] }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned: return []
    default: break
    }
    return held.isSubset(of: .shift) ? [.text(Character(scalar))] : [.key(.character(Character(scalar)), held)]
  }

  /// A mouse report. Motion without a button, the sideways wheel and further buttons' motion mean nothing here.
  static func mouse(code: Int, column: Int, row: Int, isRelease: Bool) -> [Input] {
    guard code >= 0, code < 128, column >= 0, row >= 0 else { return [] }
    var held: Modifiers = []
    if code & 4 != 0 { held.insert(.shift) }
    if code & 8 != 0 { held.insert(.alt) }
    if code & 16 != 0 { held.insert(.control) }
    let place = Point(column: column, row: row)
    if code & 64 != 0 {
      guard code & 3 < 2 else { return [] }
      let action: Mouse.Action = code & 3 == 0 ? .wheelUp : .wheelDown
      return [.mouse(Mouse(action: action, button: .other, place: place, modifiers: held))]
    }
    let button: Mouse.Button = [.left, .middle, .right, .other][code & 3]
    let isMotion = code & 32 != 0
    if isMotion && button == .other { return [] }
    let action: Mouse.Action = isMotion ? .drag : isRelease ? .release : .press
    return [.mouse(Mouse(action: action, button: button, place: place, modifiers: held))]
  }
}
