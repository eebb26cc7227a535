/// What a person reads off the screen.
extension VirtualScreen {
  /// Reached and here of a stage, from the row that begins with its name in the funnel pane.
  func funnel(_ stage: String) -> [Int]? {
    for line in lines {
      for cell in line.split(separator: "│") {
        let words = cell.split(separator: " ")
        guard words.first.map(String.init) == stage, words.count > 3 else { continue }
        let numbers = words.dropFirst().compactMap { Self.number($0) }
        if numbers.count >= 2 { return Array(numbers.prefix(2)) }
      }
    }
    return nil
  }

  /// Whether the row of all answers shows that score.
  func hasScore(_ score: String) -> Bool {
    lines.contains { line in
      line.components("│").contains { $0.contains("All answers") && $0.split(separator: " ").contains(score[...]) }
    }
  }

  /// A count as it is written on the screen; a dot is zero.
  static func number(_ word: some StringProtocol) -> Int? {
    if word == "·" || word == "." { return 0 }
    return Int(String(word.filter { $0 != "\u{202F}" && $0 != "\u{A0}" && $0 != "," }))
  }

  /// The names from the pane down to where one is; empty on the panes.
  var crumbs: [String] {
    let line = line(bodyRow)
    return line.contains(" › ") && !line.hasPrefix("╭") ? line.trimmed.components(" › ") : []
  }

  /// The row below the header, which has a second row while the first reading runs.
  private var bodyRow: Int { line(1).contains("partial, ") ? 2 : 1 }

  /// The number in the breadcrumb: `(25)`.
  var crumbNumber: Int? {
    for crumb in crumbs {
      guard crumb.hasSuffix(")"), let opening = crumb.lastIndex(of: "(") else { continue }
      return Self.number(crumb[crumb.index(after: opening)...].dropLast())
    }
    return nil
  }

  /// The number in the title of the list: `╭─ Leads ─ 25, by age`.
  var listNumber: Int? {
    let title = line(bodyRow + 1).components(" ─ ")
    guard title.count > 1, let number = title[1].split(separator: " ").first else { return nil }
    return Self.number(number.hasSuffix(",") ? number.dropLast() : number)
  }

  /// The first words of the rows of a list.
  var listed: [String] {
    lines.dropFirst(3).compactMap { line in
      guard line.hasPrefix("│") else { return nil }
      let words = line.dropFirst().prefix(while: { $0 != "│" }).split(separator: " ")
      guard let first = words.first, first.first == "L" || first.first == "R", first.contains(where: \.isNumber) else {
        return nil
      }
      return String(first)
    }
  }

  var isAskingForPart: Bool { contains("Which records of this figure?") }

  /// The parts of a figure that are offered, with their numbers.
  var parts: [(name: String, number: Int)] {
    let question = "│ Which records of this figure?"
    guard let start = lines.firstIndex(where: { $0.contains(question) }),
      let opening = lines[start].firstRange(of: question)
    else { return [] }
    let column = lines[start].distance(from: lines[start].startIndex, to: opening.lowerBound)
    var parts: [(name: String, number: Int)] = []
    for line in lines[(start + 2)...] {
      let box = line.dropFirst(column)
      if box.first != "│" { break }
      let words = box.dropFirst().prefix { $0 != "│" }.split(separator: " ")
      if let last = words.last, let number = Self.number(last) {
        parts.append((words.dropLast().joined(separator: " "), number))
      }
    }
    return parts
  }
}

extension String {
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  func components(_ separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
