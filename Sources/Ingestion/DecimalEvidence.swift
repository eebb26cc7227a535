/// What a column says about its decimal sign.
struct DecimalEvidence: Sendable {
  private var onlyPoint = 0
  private var onlyComma = 0
  private var hasChoice = false
  private var lastRow = -1

  mutating func observe(point: Bool, comma: Bool, row: Int) {
    if row == lastRow { return }
    lastRow = row
    hasChoice = true
    if point && !comma { onlyPoint += 1 }
    if comma && !point { onlyComma += 1 }
  }

  /// Takes note of the values of so many rows that only a decimal point makes numbers.
  mutating func observe(points: Int) {
    if points == 0 { return }
    hasChoice = true
    onlyPoint += points
  }

  /// The sign that reads more values; where all could be either, that of the country which writes such files: a comma
  /// in files set apart by semicolons, else a point. Nil when no value leaves a choice.
  func decimal(delimiter: UInt8) -> UInt8? {
    if !hasChoice { return nil }
    if onlyPoint != onlyComma { return onlyPoint > onlyComma ? Byte.point : Byte.comma }
    return delimiter == Byte.semicolon ? Byte.comma : Byte.point
  }
}
