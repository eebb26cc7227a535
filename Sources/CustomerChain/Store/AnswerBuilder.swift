/// Gathers all answers. One with a key (its id and its metric) that came before replaces the older one's non-empty fields.
struct AnswerBuilder {
  private let tables: [StoredTable]
  private let pool: TextPool
  private let agreed: [Survey]
  private var metricOfCodes: [MetricCodes: Int] = [:]
  private var answers = AnswerColumns()
  /// How many rows of each table say again what another said.
  private(set) var repeated: [Int: Int] = [:]

  init(tables: [StoredTable], pool: TextPool, surveys: [Survey]) {
    self.tables = tables
    self.pool = pool
    agreed = surveys
  }

  mutating func build() -> AnswerColumns {
    let joined = JoinedTables(tables, of: .survey)
    if joined.eachKeyStandsOnce(.responseID) { takeAsTheyStand(joined) } else if !joined.isEmpty { merge() }
    return answers
  }

  private mutating func takeAsTheyStand(_ joined: JoinedTables) {
    let count = joined.count
    func codes(_ field: Field) -> CodeColumn { joined.codes { $0.texts(field) ?? $0.keys(field) } ?? empty(count) }
    let questions = joined.codes { $0.texts(.question) }
    for (row, code) in codes(.metric).enumerated() {
      answers.metric.append(TextCode(metricNumber(code, question: questions?[row] ?? 0)))
    }
    answers.keys = codes(.responseID)
    answers.scores = joined.numbers(.score) ?? Array(repeating: .nan, count: count)
    answers.times =
      joined.words { $0.times(.answeredAt) } ?? WordColumn(repeatElement(WordColumn.unknown, count: count))
    answers.leads = codes(.leadID)
    answers.customers = codes(.customerID)
    answers.touchpoints = codes(.touchpoint)
    answers.channels = codes(.channel)
    answers.departments = codes(.department)
    answers.countries = codes(.country)
    answers.comments = joined.prose(.comment) ?? ProseColumn(repeatElement("", count: count))
    for stored in tables where stored.table.kind == .survey {
      answers.groups.append(repeating: stored.group, count: stored.table.count)
    }
    answers.places = .joined(joined.rows)
  }

  private func empty(_ count: Int) -> CodeColumn { CodeColumn(repeatElement(0, count: count)) }

  private struct MetricCodes: Hashable {
    let metric: TextCode
    let question: TextCode
  }

  /// Each question of an index of several counts as a metric of its own.
  private mutating func metricNumber(_ code: TextCode, question: TextCode) -> Int {
    if let number = metricOfCodes[MetricCodes(metric: code, question: 0)] { return number }
    let codes = MetricCodes(metric: code, question: question)
    if let number = metricOfCodes[codes] { return number }
    let name = pool.string(code).lowercased()
    let isIndex = name == Survey.indexMetric
    let asked = isIndex ? pool.string(question).lowercased() : ""
    let known = answers.metrics.indices.first { answers.metrics[$0] == name && answers.questions[$0] == asked }
    if known == nil {
      answers.metrics.append(name)
      answers.questions.append(asked)
      answers.surveys.append(agreed.first { $0.metric.lowercased() == name } ?? Survey.usual(name))
    }
    let number = known ?? answers.metrics.count - 1
    metricOfCodes[isIndex ? codes : MetricCodes(metric: code, question: 0)] = number
    return number
  }

  private mutating func merge() {
    struct Key: Hashable {
      let id: TextCode
      let metric: Int
    }
    var merged: [AnswerFields] = []
    var rows: [RowReference] = []
    var numberOfKey: [Key: Int] = [:]
    var seen = SeenRows()
    for index in tables.indices where tables[index].table.kind == .survey {
      let columns = AnswerTable(tables[index])
      for row in 0..<columns.count {
        let reference = RowReference(table: index, row: row)
        let fields = columns.fields(row, metric: metricNumber(columns.metric(row), question: columns.question(row)))
        let hash = tables[index].table.rowHashes[row]
        if fields.key == 0 {
          if seen.isRepeated(hash, fields.time, table: tables[index].ordinal) { repeated[index, default: 0] += 1 }
        } else if let known = numberOfKey[Key(id: fields.key, metric: fields.metric)] {
          if self.hash(rows[known]) == hash { repeated[index, default: 0] += 1 }
          merged[known].replace(with: fields)
          rows[known] = reference
          continue
        } else {
          numberOfKey[Key(id: fields.key, metric: fields.metric)] = merged.count
        }
        merged.append(fields)
        rows.append(reference)
      }
    }
    take(merged)
    answers.places = .rows(rows)
  }

  private func hash(_ row: RowReference) -> TextCode { tables[Int(row.table)].table.rowHashes[Int(row.row)] }

  private mutating func take(_ merged: [AnswerFields]) {
    answers.keys = CodeColumn(merged.lazy.map(\.key))
    answers.metric = CodeColumn(merged.lazy.map { TextCode($0.metric) })
    answers.scores = merged.map(\.score)
    answers.times = WordColumn(merged.lazy.map(\.time))
    answers.leads = CodeColumn(merged.lazy.map(\.lead))
    answers.customers = CodeColumn(merged.lazy.map(\.customer))
    answers.touchpoints = CodeColumn(merged.lazy.map(\.touchpoint))
    answers.channels = CodeColumn(merged.lazy.map(\.channel))
    answers.departments = CodeColumn(merged.lazy.map(\.department))
    answers.countries = CodeColumn(merged.lazy.map(\.country))
    answers.comments = ProseColumn(merged.lazy.map { $0.comment ?? "" })
    answers.groups = CodeColumn(merged.lazy.map(\.group))
  }
}

/// What rows without a key have said: of equal ones all are kept, but they are counted.
struct SeenRows {
  private struct Row: Hashable {
    let hash: TextCode
    let time: Int64
    let table: Int
  }

  private var rows: Set<Row> = []

  /// `table` tells the tables of one file apart, since a row may make several records.
  mutating func isRepeated(_ hash: TextCode, _ time: Int64, table: Int) -> Bool {
    !rows.insert(Row(hash: hash, time: time, table: table)).inserted
  }
}

/// The fields of one answer.
private struct AnswerFields {
  var key: TextCode
  var metric: Int
  var score: Double
  /// `Timestamp.raw`.
  var time: Int64
  var lead, customer, touchpoint, channel, department, country: TextCode
  var comment: String?
  var group: TextCode

  mutating func replace(with newer: AnswerFields) {
    if !newer.score.isNaN { score = newer.score }
    if newer.time != Timestamp.unknown.raw { time = newer.time }
    for field in [\AnswerFields.lead, \.customer, \.touchpoint, \.channel, \.department, \.country]
    where newer[keyPath: field] != 0 {
      self[keyPath: field] = newer[keyPath: field]
    }
    if let newer = newer.comment { comment = newer }
  }
}

/// The columns of one table of answers.
private struct AnswerTable {
  let count: Int
  private let keys, metrics, questions, leads, customers, touchpoints, channels, departments, countries: CodeColumn?
  private let comments: ProseColumn?
  private let scores: [Double]?
  private let times: WordColumn?
  private let group: TextCode

  init(_ stored: StoredTable) {
    let table = stored.table
    count = table.count
    group = stored.group
    keys = table.keys(.responseID)
    metrics = table.texts(.metric)
    questions = table.texts(.question)
    leads = table.keys(.leadID)
    customers = table.keys(.customerID)
    touchpoints = table.texts(.touchpoint)
    channels = table.texts(.channel)
    departments = table.texts(.department)
    countries = table.texts(.country)
    comments = table.prose(.comment)
    scores = table.numbers(.score)
    times = table.times(.answeredAt)
  }

  func metric(_ row: Int) -> TextCode { metrics?[row] ?? 0 }
  func question(_ row: Int) -> TextCode { questions?[row] ?? 0 }

  func fields(_ row: Int, metric: Int) -> AnswerFields {
    AnswerFields(
      key: keys?[row] ?? 0, metric: metric, score: scores?[row] ?? .nan, time: times?[row] ?? Timestamp.unknown.raw,
      lead: leads?[row] ?? 0, customer: customers?[row] ?? 0, touchpoint: touchpoints?[row] ?? 0,
      channel: channels?[row] ?? 0, department: departments?[row] ?? 0, country: countries?[row] ?? 0,
      comment: comments?[row], group: group)
  }
}
