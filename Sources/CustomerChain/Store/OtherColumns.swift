/// Contacts with leads, by lead and then by time.
struct TouchColumns: Sendable {
  /// The touches of lead i are `starts[i]..<starts[i + 1]`; empty when there are no touches.
  var starts: [Int] = []
  /// `Timestamp.raw`.
  var times: [Int64] = []
  var rows: [RowReference] = []
  /// As written, or of the person by the register at the time; 0 = not known.
  var departments = CodeColumn()
  /// NaN = not given.
  var minutes: [Double] = []
  /// Nobody's work.
  var isAutomatic: [Bool] = []
  /// Whether the touch names the lead itself, not only its customer.
  var namesLead: [Bool] = []
  var records = TouchRecords()

  @inline(__always)
  func touches(of lead: Int) -> Range<Int> { starts.isEmpty ? 0..<0 : starts[lead]..<starts[lead + 1] }
}

/// Contacts as they were recorded: each once, whether or not anybody's lead is known.
struct TouchRecords: Sendable {
  /// The code of the key of the lead that is named, which is its number where there is such a lead; 0 = none is named.
  var leads = CodeColumn()
  /// `Timestamp.raw`.
  var times = WordColumn()
  var touchpoints = CodeColumn()
  var namesTouchpoints = false
  /// The newest row of each.
  var rows: [RowReference] = []

  var count: Int { rows.count }
}
