import CustomerChain

/// Reads `ketting.toml`.
public enum AgreementFile {
  /// The agreement that a text says, with every mistake in it. Total: any bytes give an agreement.
  ///
  /// What cannot be read keeps its default, and a table that lacks what it needs is left out; the other tables stand.
  /// A text that is no TOML gives the agreement of an empty one, and that one mistake. `file` is the name that mistakes
  /// carry. Lines and columns count from 1, columns in Unicode scalars. In the dotted keys of mistakes the tables of a
  /// list are counted from 1: `stage[2].sla`.
  ///
  /// - Parameter isKnownTimeZone: whether a name is that of a time zone whose rules can be had.
  public static func read(
    _ text: [UInt8], file: String = "ketting.toml", isKnownTimeZone: (String) -> Bool = { _ in true }
  ) -> (agreement: Agreement, mistakes: [Mistake]) {
    switch TOMLDocument.read(text, file: file) {
    case .failure(let refusal): return (Agreement(), [refusal.mistake])
    case .success(let document):
      return withoutActuallyEscaping(isKnownTimeZone) { isKnownTimeZone in
        let log = MistakeLog(document, file: file)
        var top = TableReader(document.root, at: .top, log: log)
        let agreement = AgreementReader(isKnownTimeZone: isKnownTimeZone).agreement(&top)
        return (agreement, log.inOrder)
      }
    }
  }

  /// Stands for the day of a signature where `agreed_by` is a list of departments without days.
  public static let dayNotGiven = FunnelAgreement.dayNotGiven
}

/// The tables of the agreement, each to its value. Source mappings have a file of their own.
struct AgreementReader {
  let isKnownTimeZone: (String) -> Bool

  func agreement(_ top: inout TableReader) -> Agreement {
    var agreement = Agreement()
    if var table = top.table("company") { agreement.company = company(&table) }
    agreement.calendars = calendars(&top)
    agreement.departments = departments(&top, calendars: agreement.calendars.map(\.id))
    if var table = top.table("funnel") { agreement.funnel = funnel(&table) }
    agreement.stages = stages(&top)
    if var table = top.table("aging") { agreement.aging = aging(&table) }
    agreement.surveys = surveys(&top)
    if var table = top.table("experience") { agreement.experience = experience(&table) }
    if var table = top.table("identity") {
      agreement.identityMatch = identityMatch(&table)
      table.finish()
    }
    agreement.targets = targets(&top)
    if var table = top.table("brief") { agreement.brief = brief(&table, calendars: agreement.calendars.map(\.id)) }
    agreement.sources = sources(&top)
    top.finish()
    return agreement
  }

  private func company(_ table: inout TableReader) -> Company {
    var company = Company()
    company.name = table.text("name") ?? company.name
    company.timeZone = timeZone("time_zone", of: &table) ?? company.timeZone
    if let currency = table.text("currency") {
      if currency.utf8.count == 3, currency.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) {
        company.currency = currency
      } else {
        table.report("currency", { .outOfRange(key: $0, found: TOMLNode.text(currency).excerpt) })
      }
    }
    company.language = table.choice("language", of: ["nl": "nl", "en": "en"])
    table.finish()
    return company
  }

  func timeZone(_ key: String, of table: inout TableReader) -> String? {
    guard let name = table.text(key) else { return nil }
    if name == "UTC" || isKnownTimeZone(name) { return name }
    table.report(key, { .unknownTimeZone(key: $0, found: TOMLNode.text(name).excerpt) })
    return nil
  }

  private func departments(_ top: inout TableReader, calendars: [String]) -> [Department] {
    unique(top.tables("department"), by: "id") { id, table in
      var department = Department(id: id, name: table.text("name") ?? id)
      if let calendar = table.text("calendar") {
        department.calendar = known(calendar, of: calendars, in: table)
      }
      return department
    }
  }

  /// Nil, and a mistake, for a calendar that is none.
  func known(_ calendar: String, of calendars: [String], in table: TableReader) -> String? {
    if calendars.contains(calendar) { return calendar }
    table.report(
      "calendar", { .unknownReference(key: $0, found: TOMLNode.text(calendar).excerpt, known: calendars) })
    return nil
  }

  private func funnel(_ table: inout TableReader) -> FunnelAgreement {
    var funnel = FunnelAgreement()
    funnel.version = table.word("version")
    funnel.skips = table.choice("skips") ?? funnel.skips
    let place = table.trail.key("agreed_by")
    switch table.node("agreed_by") {
    case .table(let members):
      for (department, node) in members {
        if let day = TableReader.day(node, at: place.key(department), log: table.log) {
          funnel.agreedBy[department] = day
        }
      }
    case nil: break
    default:
      for department in table.texts("agreed_by") ?? [] { funnel.agreedBy[department] = AgreementFile.dayNotGiven }
    }
    table.finish()
    return funnel
  }

  private func stages(_ top: inout TableReader) -> [Stage] {
    unique(top.tables("stage"), by: "id") { id, table in
      // A stage with a time limit is held to it unless it says what else it is.
      let kind: Stage.Kind = table.choice("kind") ?? (table.node("sla") == nil ? .inventory : .sla)
      var stage = Stage(id: id, name: table.text("name"), kind: kind)
      stage.department = table.text("department")
      stage.handsTo = table.text("hands_to")
      stage.sla = table.timeLimit("sla")
      stage.clock = table.choice("clock") ?? stage.clock
      stage.quietAfter = table.timeLimit("quiet_after")
      stage.definition = table.text("definition")
      stage.rule = rule(&table)
      stage.agreedBy = table.texts("agreed_by")
      return stage
    }
  }

  /// A rule that cannot be read stands as it is written: the mistake says where in it.
  private func rule(_ table: inout TableReader) -> String? {
    guard let rule = table.text("rule") else { return nil }
    do throws(FilterMistake) {
      _ = try Filter(parsing: rule)
    } catch {
      let place = table.trail.key("rule")
      table.log.report(.notAFilter(key: place.description, error.reason), at: place, character: error.position)
    }
    return rule
  }

  private func aging(_ table: inout TableReader) -> AgingAgreement {
    var aging = AgingAgreement()
    aging.clock = table.choice("clock") ?? aging.clock
    if let node = table.node("buckets") {
      if case .list(let items) = node {
        aging.buckets = buckets(items, of: table) ?? aging.buckets
      } else {
        table.report("buckets", { .wrongType(key: $0, expected: .list) })
      }
    }
    table.finish()
    return aging
  }

  /// Nil after any mistake: half of a list of limits would sort leads into buckets that nobody named.
  private func buckets(_ items: [TOMLNode], of table: TableReader) -> [Int]? {
    let longestDays = 36_525
    var limits: [Int] = []
    for (position, item) in items.enumerated() {
      let place = table.trail.key("buckets").item(position)
      guard case .whole(let days) = item else {
        table.log.report(.wrongType(key: place.description, expected: .wholeNumber), at: place)
        return nil
      }
      guard (1...longestDays).contains(days) else {
        table.log.report(.outOfRange(key: place.description, found: String(days)), at: place)
        return nil
      }
      guard days > limits.last ?? 0 else {
        table.log.report(.notAscending(key: place.description), at: place)
        return nil
      }
      limits.append(days)
    }
    if limits.isEmpty { table.report("buckets", { .missing(key: $0) }) }
    return limits.isEmpty ? nil : limits
  }

  private func surveys(_ top: inout TableReader) -> [Survey] {
    unique(top.tables("survey"), by: "metric") { metric, table in
      let usual = Survey.usual(metric)
      let minimum = table.number("min") ?? usual?.minimum
      let maximum = table.number("max") ?? usual?.maximum
      let top = table.number("top")
      let direction: Survey.Direction = table.choice("direction") ?? .higher
      guard let minimum, let maximum else {
        table.report(minimum == nil ? "min" : "max", { .missing(key: $0) })
        return nil
      }
      guard minimum < maximum else {
        table.report("max", { .outOfRange(key: $0, found: TOMLNode.number(maximum).excerpt) })
        return nil
      }
      var survey = Survey(metric: metric, minimum: minimum, maximum: maximum)
      survey.direction = direction
      if let top, !(minimum...maximum).contains(top) {
        table.report("top", { .outOfRange(key: $0, found: TOMLNode.number(top).excerpt) })
      } else {
        survey.top = top ?? usual?.top.flatMap { (minimum...maximum).contains($0) ? $0 : nil }
      }
      return survey
    }
  }

  private func experience(_ table: inout TableReader) -> ExperienceAgreement {
    var experience = ExperienceAgreement()
    let counts = 0...1_000_000
    experience.suppressBelow = table.whole("suppress_below", in: counts) ?? experience.suppressBelow
    experience.carefulBelow = table.whole("careful_below", in: counts) ?? experience.carefulBelow
    table.finish()
    return experience
  }

  /// The fields that tell leads of different systems apart or as one. One that leads lack is left out.
  private func identityMatch(_ table: inout TableReader) -> [String] {
    let known = Field.matchable.map(\.rawValue)
    let isList = if case .list? = table.node("match") { true } else { false }
    var fields: [String] = []
    for (position, name) in (table.texts("match") ?? []).enumerated() {
      let place = isList ? table.trail.key("match").item(position) : table.trail.key("match")
      if fields.contains(name) {
        table.log.report(.duplicate(key: place.description, value: TOMLNode.text(name).excerpt), at: place)
      } else if known.contains(name) {
        fields.append(name)
      } else {
        let found = TOMLNode.text(name).excerpt
        table.log.report(.notOneOf(key: place.description, found: found, allowed: known), at: place)
      }
    }
    return fields
  }

  private func targets(_ top: inout TableReader) -> [Target] {
    top.tables("target").compactMap { table in
      var table = table
      let figure = table.requiredText("figure")
      let value = table.number("value")
      if table.node("value") == nil { table.report("value", { .missing(key: $0) }) }
      let floor = table.number("floor")
      let contingency = table.text("contingency")
      let owner = table.text("owner")
      var coordinates: [String: String] = [:]
      for key in table.unasked { coordinates[key] = table.word(key) }
      guard let figure, let value else { return nil }
      var target = Target(figure: figure, value: value, coordinates: coordinates)
      target.floor = floor
      target.contingency = contingency
      target.owner = owner
      return target
    }
  }

  /// The values of tables that are known by a name of their own: one without it is left out, and so is a second one.
  private func unique<Value>(
    _ tables: [TableReader], by key: String, _ value: (String, inout TableReader) -> Value?
  ) -> [Value] {
    var seen: Set<String> = []
    return tables.compactMap { table in
      var table = table
      let name = table.requiredText(key)
      let made = value(name ?? "", &table)
      table.finish()
      guard let name, let made else { return nil }
      if seen.insert(name).inserted { return made }
      table.report(key, { .duplicate(key: $0, value: TOMLNode.text(name).excerpt) })
      return nil
    }
  }
}
