import CustomerChain
import Screen
import Words

/// Data health: which files were read, what of them was not, and the questions that the agreement leaves open.
struct HealthPane {
  let health: DataHealth
  /// More files, or more of the last one, are still to come.
  let isPartial: Bool
  let now: Instant
  let zone: Zone
  let scribe: Scribe

  static let maximumFiles = 500
  static let maximumQuestions = 300
  /// From this width on the questions stand beside the files.
  static let columnsForTwo = 150
  /// A file name narrower than this says nothing.
  static let narrowestName = 14

  private var words: Words { scribe.words }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let places = places(columns: columns)
    drawHeader(places, on: &sheet)
    for file in files { draw(file, places, on: &sheet) }
    if columns >= Self.columnsForTwo {
      let lastFile = sheet.row
      sheet.row = 1
      drawQuestions(from: places.end + 3, on: &sheet)
      sheet.row = max(lastFile, sheet.row)
    } else {
      if sheet.row + 1 < rows { sheet.nextRow() }
      drawQuestions(from: Sheet.margin, on: &sheet)
    }
    var content = sheet.content(head: 1)
    content.details = [scribe.say(.pane(.filesAndRows(files: health.files.count, rows: health.rows)))]
    let count = health.rejected
    content.note =
      count > 0
      ? StyledText(scribe.text(words.counted(count, .reject)), scribe.style(.careful))
      : isPartial ? StyledText() : StyledText(scribe.say(.health(.allWell)), scribe.style(.dim))
    return content
  }

  /// What wants a person first: files with problems, then with rejected rows, then by name.
  private var files: [FileReading] {
    func weight(_ file: FileReading) -> Int { file.problems.isEmpty ? (file.rejected > 0 ? 1 : 2) : 0 }
    let ordered = health.files.enumerated().sorted {
      (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
    }
    return ordered.prefix(Self.maximumFiles).map(\.element)
  }
}

extension HealthPane {
  enum Column: CaseIterable { case profile, rows, accepted, skipped, rejected, duplicates, unmapped, newest }

  struct Places {
    var name: Int
    var columns: [(column: Column, end: Int, width: Int)]
    /// After the last column.
    var end: Int
  }

  private func heading(_ column: Column) -> DisplayText {
    switch column {
    case .profile: scribe.say(.column(.profile))
    case .rows: scribe.say(.column(.rows))
    case .accepted: scribe.say(.column(.accepted))
    case .skipped: scribe.say(.column(.skipped))
    case .rejected: scribe.say(.column(.rejected))
    case .duplicates: scribe.say(.column(.duplicates))
    case .unmapped: scribe.say(.column(.unmapped))
    case .newest: scribe.say(.column(.newest))
    }
  }

  private func text(_ column: Column, of file: FileReading) -> DisplayText {
    switch column {
    case .profile: scribe.say(.health(.profile(file.profile)))
    case .rows: count(file.rows)
    case .accepted: count(file.accepted)
    case .skipped: count(file.skipped)
    case .rejected: count(file.rejected)
    case .duplicates: count(file.duplicates)
    case .unmapped: count(file.unmapped.reduce(0) { $0 + $1.count })
    case .newest: (file.isLate(at: now, in: zone) ? scribe.say(.fileIsLate) + " " : DisplayText.empty) + age(of: file)
    }
  }

  private func age(of file: FileReading) -> DisplayText {
    file.newest.instant(in: zone).map { scribe.text(words.age(from: $0, to: now)) } ?? scribe.glyphs.notAvailable
  }

  private func count(_ number: Int) -> DisplayText { number == 0 ? scribe.glyphs.dot : scribe.count(number) }

  /// The order in which columns go when there is no room for all.
  private static let dispensable: [Column] = [.duplicates, .skipped, .accepted, .unmapped, .profile, .newest]

  private func places(columns: Int) -> Places {
    var shown = Column.allCases
    func width(_ column: Column) -> Int {
      max(
        heading(column).columns, health.files.prefix(Self.maximumFiles).map { text(column, of: $0).columns }.max() ?? 1)
    }
    let room = columns >= Self.columnsForTwo ? columns * 3 / 5 : columns - 2 * Sheet.margin
    var widths = Dictionary(uniqueKeysWithValues: shown.map { ($0, width($0)) })
    if let profile = widths[.profile] { widths[.profile] = min(profile, 16) }
    func used() -> Int { shown.reduce(0) { $0 + (widths[$1] ?? 0) + 2 } }
    let longest = health.files.prefix(Self.maximumFiles).map { scribe.text($0.name).columns }.max() ?? 0
    let wanted = min(max(longest, Self.narrowestName), max(Self.narrowestName, columns / 3))
    var rest = Self.dispensable[...]
    while used() + wanted > room, let column = rest.popFirst() { shown.removeAll { $0 == column } }
    // Numbers stand near the names, however wide the pane is.
    let last = Sheet.margin + min(room, max(longest, Self.narrowestName) + 6 + used())
    var end = columns < Self.columnsForTwo ? columns - Sheet.margin : last
    let tableEnd = end
    var places: [(column: Column, end: Int, width: Int)] = []
    for column in shown.reversed() {
      let width = widths[column] ?? 0
      places.insert((column, end, width), at: 0)
      end -= width + 2
    }
    return Places(name: max(0, end - Sheet.margin), columns: places, end: tableEnd)
  }

  private func drawHeader(_ places: Places, on sheet: inout Sheet) {
    let dim = scribe.style(.dim)
    sheet.put(scribe.say(.column(.file)), at: Sheet.margin, dim, room: places.name)
    for place in places.columns {
      if place.column == .profile {
        sheet.put(heading(.profile), at: place.end - place.width, dim)
      } else {
        sheet.put(heading(place.column), before: place.end, dim)
      }
    }
    sheet.nextRow()
  }

  private func draw(_ file: FileReading, _ places: Places, on sheet: inout Sheet) {
    let name = scribe.text(file.name)
    let role: Role = file.problems.isEmpty ? (file.profile == nil ? .dim : .text) : .bad
    sheet.put(name, at: Sheet.margin, scribe.style(role), room: places.name)
    for place in places.columns {
      let text = text(place.column, of: file)
      switch place.column {
      case .profile: sheet.put(text, at: place.end - place.width, scribe.style(.dim), room: place.width)
      case .rejected, .unmapped:
        sheet.put(text, before: place.end, scribe.style(text == scribe.glyphs.dot ? .dim : .careful))
      case .rows: sheet.put(text, before: place.end, scribe.style(.text, .bold))
      case .newest:
        sheet.put(text, before: place.end, scribe.style(file.isLate(at: now, in: zone) ? .careful : .dim))
      default: sheet.put(text, before: place.end, scribe.style(.dim))
      }
    }
    var coordinates = RecordSet.Coordinates()
    coordinates.file = file.name
    sheet.spot(
      Spot.Name(metric: .rejected, coordinates: coordinates), .rejects(file: file.name, count: file.rejectedRecords),
      from: 0, to: places.end + Sheet.margin, [name, scribe.say(.metric(.rejected))])
    sheet.nextRow()
  }
}

extension HealthPane {
  /// One thing to settle, with its sign.
  private struct Question {
    let severity: Severity
    let text: DisplayText
  }

  /// Mistakes in the agreement, then what files did not give, then values nobody explained.
  private var questions: [Question] {
    var questions: [Question] = []
    if !health.hasAgreement { questions.append(Question(severity: .none, text: scribe.say(.health(.noAgreement)))) }
    for mistake in health.mistakes {
      let severity: Severity = mistake.severity == .error ? .bad : .careful
      questions.append(Question(severity: severity, text: scribe.say(.mistake(mistake))))
    }
    for file in health.files {
      for problem in file.problems {
        questions.append(
          Question(severity: .bad, text: scribe.text(file.name) + " " + scribe.say(.problem(problem))))
      }
      for value in file.unmapped {
        questions.append(
          Question(severity: .careful, text: scribe.text(file.name) + ": " + scribe.say(.health(.unmapped(value)))))
      }
      if file.waitsForLineEnd {
        questions.append(
          Question(severity: .none, text: scribe.text(file.name) + ": " + scribe.say(.health(.waitsForLineEnd))))
      }
    }
    for stage in health.unknownStages {
      questions.append(
        Question(
          severity: .careful, text: scribe.say(.health(.unknownStage(name: stage.value, count: stage.count)))))
    }
    // Whose they are is personal: `check` lists them.
    if health.identityConflictCount > 0 {
      let text = scribe.say(.health(.identityConflicts(health.identityConflictCount)))
      questions.append(Question(severity: .careful, text: text))
    }
    return questions + decisions
  }

  /// How columns were read that are not written as usual: worth a look, since only their values say so.
  private var decisions: [Question] {
    var questions: [Question] = []
    for file in health.files {
      for decision in file.dialect?.decisions ?? [] where decision.custom != .decimal(.point) {
        let text = scribe.text(file.name) + ": " + scribe.say(.health(.decision(decision)))
        questions.append(Question(severity: .none, text: text))
      }
    }
    return questions
  }

  private func drawQuestions(from column: Int, on sheet: inout Sheet) {
    let all = questions
    for (position, question) in all.prefix(Self.maximumQuestions).enumerated() {
      let first = sheet.row
      sheet.put(question.severity.sign, at: column, scribe.style(question.severity.role, .bold))
      for line in question.text.wrapped(to: max(1, sheet.end - column - 3)) {
        sheet.put(line, at: column + 3, scribe.style(question.severity == .none ? .dim : .text))
        sheet.nextRow()
      }
      // The cursor can stand on it so that long lists can be scrolled; the question itself is all there is to open.
      let last = sheet.row
      sheet.row = first
      sheet.spot(
        Spot.Name(metric: .unmapped, showing: position), .notice(.say(.toast(.nothingToOpen))),
        from: column - Sheet.margin, to: sheet.columns, [])
      sheet.row = last
    }
    if all.count > Self.maximumQuestions {
      sheet.put(scribe.say(.health(.andMore(all.count - Self.maximumQuestions))), at: column, scribe.style(.dim))
      sheet.nextRow()
    }
  }
}
