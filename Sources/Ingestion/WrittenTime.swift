/// A date and perhaps a time as their digits stand, before it is known which number is the day.
struct WrittenTime: Hashable, Sendable {
  var first: Int
  var second: Int
  var third: Int
  /// Digits of the first and the third number: four of them make a year.
  var firstDigits: Int
  var thirdDigits: Int
  /// Since midnight on the clock; nil for a date alone.
  var milliseconds: Int?
  /// Seconds east of UTC; nil when the text does not say.
  var offset: Int?

  /// Four digits come first: this can only be year, month, day.
  var isYearFirst: Bool { firstDigits == 4 }

  /// Reads `2026-01-31`, `31/01/26 9:05 PM`, `2026-01-31T09:05:00.123+01:00` and their like: three numbers with equal
  /// signs of `- / .` between them, then perhaps hours and minutes. Nil when it is not of that form; whether such a
  /// day exists is not asked here.
  init?(_ text: UnsafeRawBufferPointer) {
    var cursor = Cursor(text: text)
    guard let (first, firstDigits) = cursor.number(upTo: 4), let separator = cursor.next(),
      separator == Byte.minus || separator == Byte.slash || separator == Byte.point,
      let (second, secondDigits) = cursor.number(upTo: 2), secondDigits <= 2, cursor.next() == separator,
      let (third, thirdDigits) = cursor.number(upTo: 4)
    else { return nil }
    guard firstDigits == 4 ? thirdDigits <= 2 : firstDigits <= 2 && (thirdDigits == 4 || thirdDigits == 2) else {
      return nil
    }
    self.first = first
    self.second = second
    self.third = third
    self.firstDigits = firstDigits
    self.thirdDigits = thirdDigits
    milliseconds = nil
    offset = nil
    if cursor.isAtEnd { return }
    guard let sign = cursor.next(), sign == Byte.blank || sign == 0x54 || sign == 0x74 else { return nil }
    cursor.skipBlanks()
    guard let clock = cursor.clock() else { return nil }
    milliseconds = clock
    if cursor.isAtEnd { return }
    guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
    self.offset = offset
  }
}

/// A place in a text that is being read.
struct Cursor {
  let text: UnsafeRawBufferPointer
  var position = 0

  var isAtEnd: Bool { position == text.count }

  mutating func next() -> UInt8? {
    guard position < text.count else { return nil }
    position += 1
    return text[position - 1]
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while take(Byte.blank) {}
  }

  /// One to `limit` digits; nil when there are none or more of them.
  mutating func number(upTo limit: Int) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while position < text.count, let digit = Byte.digit(text[position]) {
      if position - start == limit { return nil }
      value = value * 10 + digit
      position += 1
    }
    return position == start ? nil : (value, position - start)
  }

  /// `HH:mm`, `HH:mm:ss`, a fraction of the second, and `AM` or `PM`, as milliseconds since midnight.
  mutating func clock() -> Int? {
    guard var (hours, _) = number(upTo: 2), take(Byte.colon), let (minutes, minuteDigits) = number(upTo: 2),
      minuteDigits == 2, minutes < 60
    else { return nil }
    var seconds = 0
    var thousandths = 0
    if take(Byte.colon) {
      guard let (value, digits) = number(upTo: 2), digits == 2, value < 60 else { return nil }
      seconds = value
      if take(Byte.point) || take(Byte.comma) {
        guard let fraction = fraction() else { return nil }
        thousandths = fraction
      }
    }
    if let isAfternoon = halfDay() {
      guard (1...12).contains(hours) else { return nil }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    }
    guard hours < 24 else { return nil }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
  }

  /// Digits after the decimal sign as thousandths, further ones dropped.
  mutating func fraction() -> Int? {
    var value = 0
    var digits = 0
    while position < text.count, let digit = Byte.digit(text[position]) {
      if digits < 3 { value = value * 10 + digit }
      digits += 1
      position += 1
    }
    if digits == 0 { return nil }
    for _ in min(digits, 3)..<3 { value *= 10 }
    return value
  }

  /// `AM` or `PM` in any case, perhaps after a blank; nil, and nothing taken, when neither stands here.
  private mutating func halfDay() -> Bool? {
    var ahead = position
    while ahead < text.count, text[ahead] == Byte.blank { ahead += 1 }
    guard ahead + 1 < text.count, text[ahead + 1] | 0x20 == 0x6D else { return nil }
    let letter = text[ahead] | 0x20
    guard letter == 0x61 || letter == 0x70 else { return nil }
    position = ahead + 2
    return letter == 0x70
  }

  /// `Z`, `UTC`, `+01:00`, `-0530` or `+02`, perhaps after a blank, as seconds east of UTC.
  mutating func offset() -> Int? {
    skipBlanks()
    guard let sign = next() else { return nil }
    if sign | 0x20 == 0x7A { return 0 }
    if sign == 0x55 { return take(0x54) && take(0x43) ? 0 : nil }
    guard sign == Byte.plus || sign == Byte.minus, let (number, digits) = number(upTo: 4) else { return nil }
    var hours = number
    var minutes = 0
    if digits == 4 {
      hours = number / 100
      minutes = number % 100
    } else if digits == 2, take(Byte.colon) {
      guard let (value, minuteDigits) = self.number(upTo: 2), minuteDigits == 2 else { return nil }
      minutes = value
    } else if digits != 2 {
      return nil
    }
    guard hours <= Cursor.largestOffsetHours, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == Byte.minus ? -1 : 1)
  }

  private static let largestOffsetHours = 18
}
