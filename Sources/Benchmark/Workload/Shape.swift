/// How a workload's files are written. The figures of all shapes but `irregular` are the same.
enum Shape: String, CaseIterable {
  /// Events in the order of their times, as an export of a history is.
  case sorted
  /// Events in no order at all.
  case shuffled
  /// Every field in quotes.
  case quoted
  /// Keys of 36 characters in no order.
  case uuid
  /// Lines that end with CR LF.
  case crlf
  /// Shuffled, and with what real exports hold: repeated rows, two stages in one second, events before the creation,
  /// missing first stages, empty fields, answers off the scale. Only for the check of the figures: what the peers
  /// compute is not defined for them.
  case irregular

  var isShuffled: Bool { self == .shuffled || self == .irregular }
  var quotesEverything: Bool { self == .quoted }
  var keys: KeyStyle { self == .uuid ? .uuid : .sequence }
  var lineEnd: [UInt8] { self == .crlf ? [13, 10] : [10] }
  var isIrregular: Bool { self == .irregular }
  /// Whether the peers are measured on it.
  var isTimed: Bool { self != .irregular }
}

/// What a lead's key looks like.
enum KeyStyle {
  /// `L000000042`.
  case sequence
  /// `16f3c1e2-…`.
  case uuid
}
