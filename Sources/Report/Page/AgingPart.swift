import CustomerChain
import Words

extension Report {
  func writeAging(on page: inout some ReportPage) {
    let aging = board.aging
    page.heading(words(.pane(.aging)) + ", " + words(.report(.agesIn(aging.clock))))
    guard !aging.rows.isEmpty else {
      page.line(words(.emptyPane(.noOpenLeads)))
      return
    }
    let buckets = (0...aging.buckets.count).map { words.bucketHeading($0, of: aging.buckets) }
    let headings =
      [words(.column(.department)), words(.column(.open))] + buckets
      + [ColumnPhrase.unknownAge, .median, .p90, .oldest, .late, .due, .everLate, .value, .lateValue].map {
        words(.column($0))
      }
    let rows =
      aging.rows.map { agingRow(words.agingRow($0.key, agreement: agreement), $0) }
      + [agingRow(words(.report(.total)), aging.total)]
    page.table(headings + [""], textColumns: 1, rows: rows)
  }

  private func agingRow(_ name: String, _ row: AgingRow) -> [String] {
    [name, words.value(row.open)] + row.counts.map(words.value)
      + [
        words.value(row.unknown), words.value(row.median), words.value(row.p90), words.value(row.oldest),
        words.value(row.late), words.value(row.due), value(row.everLate), amounts(row.value), amounts(row.lateValue),
        note([row.median, row.late, row.everLate]),
      ]
  }
}
