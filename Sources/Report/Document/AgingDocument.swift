import CustomerChain
import Words

/// How long open leads wait, and for whom, as JSON.
struct AgingDocument {
  let words: Words
  let figures: AgingFigures

  var aging: JSONValue {
    .object([
      "buckets": .list(([0] + figures.buckets).map(JSONValue.integer)),
      "clock": .text(figures.clock.rawValue),
      "unit": "days",
      "rows": .list(figures.rows.map(row)),
      "total": members(of: figures.total).object,
    ])
  }

  private func row(_ row: AgingRow) -> JSONValue {
    var members = members(of: row)
    members["department"] = JSONValue(row.key.department)
    members["seam"] = .flag(row.key.isSeam)
    members["from"] = JSONValue(row.key.from)
    members["key"] = JSONValue(row.key.group)
    return members.object
  }

  private func members(of row: AgingRow) -> FigureMembers {
    var members = FigureMembers(words: words)
    members.count("open", row.open)
    members.counts("counts", row.counts)
    members.count("unknown", row.unknown)
    members.days("median", row.median)
    members.days("p90", row.p90)
    members.days("oldest", row.oldest)
    members.count("late", row.late)
    members.count("due", row.due)
    members.count("everLate", row.everLate)
    members.days("idleMedian", row.idleMedian)
    members.days("leadAgeMedian", row.leadAgeMedian)
    members.amounts("value", row.value)
    members.amounts("lateValue", row.lateValue)
    return members
  }
}
