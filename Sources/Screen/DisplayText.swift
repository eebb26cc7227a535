/// Text that is safe to show and whose width is known: the only way text enters a `Grid`.
///
/// Whatever it is made from, it holds printable scalars only: controls become their pictures (`␛`, `␊`), what is
/// invisible, reorders text, is private or unassigned becomes `·`, broken UTF-8 becomes U+FFFD, other spaces become
/// a space, and a character keeps at most `maximumMarks` combining marks. Making it again from its own `string`
/// changes nothing.
public struct DisplayText: Hashable, Sendable {
  /// The safe text. A character of it is one scalar that has columns and up to `maximumMarks` that have none.
  public let string: String
  /// Its width in cells, at most `maximumColumns`.
  public let columns: Int

  /// Longer text is cut off here and ends in an ellipsis.
  public static let maximumColumns = 4_096
  /// Combining marks that one cell can hold.
  public static let maximumMarks = 4

  public static let empty = DisplayText(checked: "", columns: 0)

  public init(_ string: some StringProtocol) {
    var builder = Builder()
    for scalar in string.unicodeScalars where !builder.isFull { builder.append(scalar) }
    self = builder.finished()
  }

  /// From bytes that ought to be UTF-8; each broken part becomes U+FFFD.
  public init(bytes: some Sequence<UInt8>) {
    var builder = Builder()
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    decoding: while !builder.isFull {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): builder.append(scalar)
      case .error: builder.append("\u{FFFD}")
      case .emptyInput: break decoding
      }
    }
    self = builder.finished()
  }

  /// For text that came out of another `DisplayText` and so needs no second look.
  init(checked string: String, columns: Int) {
    self.string = string
    self.columns = columns
  }

  public var isEmpty: Bool { columns == 0 }

  /// `count` spaces.
  public static func spaces(_ count: Int) -> DisplayText { DisplayText(" ").repeated(count) }

  /// The text so many times after itself, within `maximumColumns`.
  public func repeated(_ count: Int) -> DisplayText {
    guard columns > 0, count > 0 else { return .empty }
    let times = min(count, Self.maximumColumns / columns)
    return DisplayText(checked: String(repeating: string, count: times), columns: columns * times)
  }

  public static func + (first: DisplayText, second: DisplayText) -> DisplayText {
    let columns = first.columns + second.columns
    if columns > maximumColumns { return DisplayText(first.string + second.string) }
    return DisplayText(checked: first.string + second.string, columns: columns)
  }

  public static func += (first: inout DisplayText, second: DisplayText) { first = first + second }
}

extension DisplayText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// A literal goes through the same door as any other text.
  public init(stringLiteral value: String) { self.init(value) }
  public var description: String { string }
}

extension DisplayText {
  /// Collects scalars; knows where it is in the current character.
  private struct Builder {
    private var scalars = String.UnicodeScalarView()
    private var columns = 0
    private var marks = 0
    private var lastWidth = 0

    /// True when no further scalar can change the result.
    var isFull: Bool { columns > DisplayText.maximumColumns }

    mutating func append(_ raw: Unicode.Scalar) {
      let scalar = SafeScalar.replacing(raw)
      let width = ScalarWidth.columns(of: scalar)
      if width > 0 {
        start(scalar, width)
      } else if columns == 0 {
        start(SafeScalar.markCarrier, 1)
        addMark(scalar)
      } else {
        addMark(scalar)
      }
    }

    private mutating func start(_ scalar: Unicode.Scalar, _ width: Int) {
      scalars.append(scalar)
      columns += width
      marks = 0
    }

    /// One marker stands for all marks that are too many.
    private mutating func addMark(_ scalar: Unicode.Scalar) {
      if marks < DisplayText.maximumMarks {
        scalars.append(scalar)
        marks += 1
      } else if marks == DisplayText.maximumMarks {
        start(SafeScalar.marker, 1)
        marks = DisplayText.maximumMarks + 1
      }
    }

    func finished() -> DisplayText {
      let text = DisplayText(checked: String(scalars), columns: columns)
      return isFull ? text.truncated(to: DisplayText.maximumColumns) : text
    }
  }
}
