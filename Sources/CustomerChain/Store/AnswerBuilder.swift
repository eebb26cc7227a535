extension StoreBuilder {
  /// All answers. One with a key (its id and its metric) that came before replaces the older one's non-empty fields.
  mutating func buildAnswers() -> AnswerColumns {
    struct Key: Hashable {
      let id: TextCode
      let metric: UInt16
    }
    var answers = AnswerColumns()
    var metricOfCode: [TextCode: UInt16] = [:]
    var numberOfKey: [Key: Int] = [:]
    var seenRows: Set<UInt64> = []
    for (index, stored) in tables.enumerated() where stored.table.kind == .survey {
      let fields = AnswerFields(stored.table)
      for row in 0..<stored.table.count {
        let metric = metricNumber(fields.metrics?[row] ?? 0, &metricOfCode, &answers)
        let reference = RowReference(table: index, row: row)
        let id = fields.ids?[row] ?? 0
        let key = Key(id: id, metric: metric)
        if id == 0, isRepeated(reference, hasKey: false, isKnown: false, &seenRows) {
          duplicates[fileOfTable[index]] += 1
        }
        if id != 0, let known = numberOfKey[key] {
          if rowHash(answers.rows[known]) == rowHash(reference) { duplicates[fileOfTable[index]] += 1 }
          fields.replace(&answers, at: known, row: row, reference: reference)
          continue
        }
        if id != 0 { numberOfKey[key] = answers.count }
        fields.append(to: &answers, row: row, metric: metric, group: stored.group, reference: reference)
      }
    }
    return answers
  }

  private func metricNumber(
    _ code: TextCode, _ metricOfCode: inout [TextCode: UInt16], _ answers: inout AnswerColumns
  ) -> UInt16 {
    if let number = metricOfCode[code] { return number }
    let name = pool.string(code).lowercased()
    let number = answers.metrics.firstIndex(of: name) ?? answers.metrics.count
    if number == answers.metrics.count {
      answers.metrics.append(name)
      answers.surveys.append(
        reading.agreement.surveys.first { $0.metric.lowercased() == name } ?? Survey.usual(name))
    }
    metricOfCode[code] = UInt16(truncatingIfNeeded: number)
    return UInt16(truncatingIfNeeded: number)
  }
}

/// The columns of a table of answers.
private struct AnswerFields {
  let ids, metrics, leads, customers, touchpoints, channels, departments, countries, comments: [TextCode]?
  let scores: [Double]?
  let times: [Int64]?

  init(_ table: RecordTable) {
    ids = table.texts(.responseID)
    metrics = table.texts(.metric)
    leads = table.texts(.leadID)
    customers = table.texts(.customerID)
    touchpoints = table.texts(.touchpoint)
    channels = table.texts(.channel)
    departments = table.texts(.department)
    countries = table.texts(.country)
    comments = table.texts(.comment)
    scores = table.numbers(.score)
    times = table.times(.answeredAt)
  }

  func append(
    to answers: inout AnswerColumns, row: Int, metric: UInt16, group: TextCode, reference: RowReference
  ) {
    answers.keys.append(ids?[row] ?? 0)
    answers.metric.append(metric)
    answers.scores.append(scores?[row] ?? .nan)
    answers.times.append(times?[row] ?? Timestamp.unknown.raw)
    answers.leads.append(leads?[row] ?? 0)
    answers.customers.append(customers?[row] ?? 0)
    answers.touchpoints.append(touchpoints?[row] ?? 0)
    answers.channels.append(channels?[row] ?? 0)
    answers.departments.append(departments?[row] ?? 0)
    answers.countries.append(countries?[row] ?? 0)
    answers.comments.append(comments?[row] ?? 0)
    answers.groups.append(group)
    answers.rows.append(reference)
  }

  func replace(_ answers: inout AnswerColumns, at number: Int, row: Int, reference: RowReference) {
    if let score = scores?[row], !score.isNaN { answers.scores[number] = score }
    if let time = times?[row], time != Timestamp.unknown.raw { answers.times[number] = time }
    set(&answers.leads[number], leads?[row])
    set(&answers.customers[number], customers?[row])
    set(&answers.touchpoints[number], touchpoints?[row])
    set(&answers.channels[number], channels?[row])
    set(&answers.departments[number], departments?[row])
    set(&answers.countries[number], countries?[row])
    set(&answers.comments[number], comments?[row])
    answers.rows[number] = reference
  }

  private func set(_ code: inout TextCode, _ newer: TextCode?) {
    if let newer, newer != 0 { code = newer }
  }
}
