/// What all scores of one questionnaire have in common.
struct AnswerRow {
  let response: Int
  let customer: Int
  let spoken: VoiceOfTouchpoint
  let isBelgian: Bool
  let at: Int64

  private var department: String {
    (isBelgian && spoken.department == .salesNL ? Department.salesBE : spoken.department).id
  }

  func appendDelimited(metric: String, score: Int, comment: String, to row: inout RowBuilder) {
    row.field("R-", response)
    row.field(metric)
    row.field(score)
    row.field(instant: at)
    row.field("K-", customer)
    row.field(spoken.touchpoint)
    row.field(spoken.channel.id)
    row.field(department)
    row.field(isBelgian ? "BE" : "NL")
    row.field(comment)
    row.endRow()
  }

  /// The texts are of this module's own tables: none of them needs an escape.
  func appendJSON(metric: String, score: Int?, comment: String, to row: inout RowBuilder) {
    row.append("{\"response_id\":\"R-")
    row.append(response)
    row.append("\",\"metric\":\"")
    row.append(metric)
    row.append("\",\"score\":")
    if let score { row.append(score) } else { row.append("null") }
    row.append(",\"answered_at\":\"")
    row.append(instant: at)
    row.append("\",\"customer_id\":\"K-")
    row.append(customer)
    row.append("\",\"touchpoint\":\"")
    row.append(spoken.touchpoint)
    row.append("\",\"channel\":\"")
    row.append(spoken.channel.id)
    row.append("\",\"department\":\"")
    row.append(department)
    row.append("\",\"country\":\"")
    row.append(isBelgian ? "BE" : "NL")
    if !comment.isEmpty {
      row.append("\",\"comment\":\"")
      row.append(comment)
    }
    row.append("\"}")
    row.endRow()
  }
}
