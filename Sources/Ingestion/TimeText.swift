import CustomerChain

/// A moment or a day as a person types it: with the year first, read as in a data file.
public enum TimeText {
  /// `yyyy-MM-dd`, or that with a time, with or without an offset; without one it is read on the clock of `zone`. Nil
  /// when the text is none of these, or names no day of the calendar.
  public static func read(_ text: String, in zone: Zone) -> Timestamp? {
    var text = text
    return text.withUTF8 { bytes in
      guard let written = WrittenTime(UnsafeRawBufferPointer(bytes)), written.firstDigits == 4 else { return nil }
      var reader = TimeReader(zone: zone)
      return reader.yearFirst(written)
    }
  }
}
