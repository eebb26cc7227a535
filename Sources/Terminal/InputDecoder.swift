import Screen

/// Bytes from a terminal to inputs. It keeps what is incomplete between two readings, however the bytes were cut.
/// What it does not know vanishes as a whole; no part of a sequence is ever taken for typed text.
public struct InputDecoder: Sendable {
  /// Bytes of a sequence that has begun.
  private var pending: [UInt8] = []
  private var state = State.ground
  private var paste: [UInt8] = []

  /// A longer sequence is none that is known here; the rest of it is passed over.
  static let maximumSequence = 64
  /// Bytes of a string for the terminal (OSC, DCS and others) that are passed over at most.
  static let maximumString = 4_096

  private enum State: Equatable {
    case ground, paste
    /// Inside of a string that ends with BEL or ST, and how much of it was seen.
    case string(seen: Int)
    /// The same after an escape, which may begin ST.
    case endOfString
    /// Inside of a sequence that is too long.
    case passingOver
  }

  public init() {}

  /// How long to wait for the rest when `isAmbiguous`.
  public static let patience = Duration.milliseconds(25)

  /// True when what is there may be the Escape key itself: `flush` decides, after `patience`.
  public var isAmbiguous: Bool {
    if state == .endOfString { return true }
    guard state == .ground, pending.first == 0x1B else { return false }
    return pending.count == 1 || pending.count == 2 && pending[1] < 0x80
  }

  /// The inputs that are complete with these bytes.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    for byte in bytes { take(byte, &inputs) }
    return inputs
  }

  /// To be called when nothing followed in time: what is ambiguous was the key.
  public mutating func flush() -> [Input] {
    guard isAmbiguous else { return [] }
    defer { pending.removeAll() }
    if state == .endOfString {
      state = .ground
      return [.key(.escape, [])]
    }
    if pending.count == 1 { return [.key(.escape, [])] }
    return [KeyTable.character(Unicode.Scalar(pending[1]), .alt)]
  }

  private mutating func take(_ byte: UInt8, _ inputs: inout [Input]) {
    switch state {
    case .paste: takePasted(byte, &inputs)
    case .string(let seen): takeString(byte, seen, &inputs)
    case .endOfString:
      state = .ground
      if byte == 0x5C { return }
      pending = [0x1B]
      take(byte, &inputs)
    case .passingOver:
      if (0x40...0x7E).contains(byte) { state = .ground }
      if byte < 0x20 {
        state = .ground
        take(byte, &inputs)
      }
    case .ground:
      if pending.isEmpty { begin(byte, &inputs) } else { proceed(byte, &inputs) }
    }
  }

  private mutating func begin(_ byte: UInt8, _ inputs: inout [Input]) {
    switch byte {
    case 0x1B, 0xC2...0xF4: pending = [byte]
    case 0x80...0xFF: break
    default: inputs.append(KeyTable.control(byte, []) ?? .text(Character(Unicode.Scalar(byte))))
    }
  }

  private mutating func proceed(_ byte: UInt8, _ inputs: inout [Input]) {
    if pending[0] != 0x1B { return proceedScalar(byte, &inputs, []) }
    if pending.count == 1 { return proceedEscape(byte, &inputs) }
    switch pending[1] {
    case 0x5B: proceedSequence(byte, &inputs)
    case 0x4F: proceedSingleShift(byte, &inputs)
    default: proceedScalar(byte, &inputs, .alt)
    }
  }

  /// The second byte after an escape.
  private mutating func proceedEscape(_ byte: UInt8, _ inputs: inout [Input]) {
    switch byte {
    case 0x1B:
      inputs.append(.key(.escape, []))
    case 0x5B, 0x4F, 0xC2...0xF4:
      pending.append(byte)
    case 0x50, 0x5D, 0x58, 0x5E, 0x5F:
      // The begin of a string, or that key with Alt: the next byte, or its absence, tells.
      pending.append(byte)
    case 0x80...0xFF:
      pending.removeAll()
    default:
      pending.removeAll()
      inputs.append(KeyTable.control(byte, .alt) ?? KeyTable.character(Unicode.Scalar(byte), .alt))
    }
  }

  /// A scalar of several bytes, perhaps after an escape; or a string for the terminal.
  private mutating func proceedScalar(_ byte: UInt8, _ inputs: inout [Input], _ modifiers: Modifiers) {
    if modifiers == .alt, pending[1] < 0x80 {
      pending.removeAll()
      state = .string(seen: 0)
      return takeString(byte, 0, &inputs)
    }
    guard (0x80...0xBF).contains(byte) else {
      // What was begun is broken; this byte begins something new.
      pending.removeAll()
      return take(byte, &inputs)
    }
    pending.append(byte)
    let bytes = modifiers == .alt ? pending.dropFirst() : pending[...]
    let length = bytes.first.map { $0 >= 0xF0 ? 4 : $0 >= 0xE0 ? 3 : 2 } ?? 1
    guard bytes.count == length else { return }
    let decoded = String(validating: bytes, as: UTF8.self)
    pending.removeAll()
    guard let scalar = decoded?.unicodeScalars.first, scalar.properties.generalCategory != .control else { return }
    inputs.append(modifiers == .alt ? KeyTable.character(scalar, .alt) : .text(Character(scalar)))
  }

  /// `ESC O`, perhaps a modifier's digit, a letter.
  private mutating func proceedSingleShift(_ byte: UInt8, _ inputs: inout [Input]) {
    if byte < 0x20 {
      pending.removeAll()
      return take(byte, &inputs)
    }
    if (0x30...0x39).contains(byte), pending.count < 4 { return pending.append(byte) }
    let digits = pending.dropFirst(2)
    pending.removeAll()
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    inputs += KeyTable.key(final: byte, parameters: digits.isEmpty ? [] : [1, number])
  }

  /// `ESC [`, parameters, a final byte.
  private mutating func proceedSequence(_ byte: UInt8, _ inputs: inout [Input]) {
    if byte < 0x20 || byte >= 0x7F {
      // Broken off. A control or escape begins anew.
      pending.removeAll()
      if byte < 0x20 { take(byte, &inputs) }
      return
    }
    pending.append(byte)
    let body = pending.dropFirst(2)
    if body.first == 0x4D { return proceedOldMouse(&inputs) }
    // The Linux console sends its first five function keys as `ESC [ [ A` to `ESC [ [ E`.
    if body.first == 0x5B {
      guard body.count == 2 else { return }
      pending.removeAll()
      if (0x41...0x45).contains(byte) { inputs.append(.key(.function(Int(byte - 0x40)), [])) }
      return
    }
    let isShiftedOfRxvt = byte == 0x24 && body.first != 0x3F && body.count > 1
    if (0x40...0x7E).contains(byte) || isShiftedOfRxvt {
      pending.removeAll()
      finishSequence(body.dropLast(), byte, &inputs)
    } else if pending.count >= Self.maximumSequence {
      pending.removeAll()
      state = .passingOver
    }
  }

  /// `ESC [ M` and three bytes: mouse reports of terminals that know no better form.
  private mutating func proceedOldMouse(_ inputs: inout [Input]) {
    guard pending.count == 6 else { return }
    let (code, column, row) = (Int(pending[3]) - 32, Int(pending[4]) - 33, Int(pending[5]) - 33)
    pending.removeAll()
    let isRelease = code & 3 == 3 && code & 0x60 == 0
    inputs += KeyTable.mouse(code: code, column: column, row: row, isRelease: isRelease)
  }

  private mutating func finishSequence(_ body: ArraySlice<UInt8>, _ final: UInt8, _ inputs: inout [Input]) {
    let prefix = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    // Colons divide finer parts of a parameter, of which only the first is wanted.
    let parameters = body.dropFirst(prefix == nil ? 0 : 1).split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { part in
        part.prefix { $0 != 0x3A }.reduce(0) { value, byte in
          (0x30...0x39).contains(byte) ? min(value * 10 + Int(byte - 0x30), 1_000_000) : value
        }
      }
    switch (prefix, final) {
    case (0x3C, 0x4D), (0x3C, 0x6D):
      guard parameters.count == 3 else { return }
      inputs += KeyTable.mouse(
        code: parameters[0], column: parameters[1] - 1, row: parameters[2] - 1, isRelease: final == 0x6D)
    case (nil, 0x7E) where parameters.first == 200:
      state = .paste
      paste.removeAll()
    case (nil, _):
      inputs += KeyTable.key(final: final, parameters: body.isEmpty ? [] : parameters)
    default: break
    }
  }

  /// Passes over a string up to its end. A control other than its end means that it was none.
  private mutating func takeString(_ byte: UInt8, _ seen: Int, _ inputs: inout [Input]) {
    switch byte {
    case 0x07:
      state = .ground
    case 0x1B:
      state = .endOfString
    case 0x00..<0x20:
      state = .ground
      take(byte, &inputs)
    default:
      state = seen + 1 >= Self.maximumString ? .ground : .string(seen: seen + 1)
    }
  }

  private mutating func takePasted(_ byte: UInt8, _ inputs: inout [Input]) {
    pending.append(byte)
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    if pending == end {
      pending.removeAll()
      state = .ground
      inputs.append(.paste(String(decoding: paste, as: UTF8.self)))
      paste.removeAll()
      return
    }
    if end.starts(with: pending) { return }
    // Not the end: all but a byte that may begin it anew belongs to the paste.
    let keepsLast = byte == 0x1B
    let text = keepsLast ? pending.dropLast() : pending[...]
    paste += text.prefix(max(0, Input.maximumPaste - paste.count))
    pending = keepsLast ? [byte] : []
  }
}
