/// Things that are counted.
public enum Noun: Hashable, Sendable, CaseIterable {
  case lead, answer, reject, file, row, record, day, week, stage, value, field, column, department, source
  case mistake, duplicate, touchpoint, order, contact, change, point
}

extension Words {
  /// A number with its noun in the right form: `1 lead`, `12 480 leads`.
  public func counted(_ count: Int, _ noun: Noun) -> String {
    integer(count) + noBreak + self.noun(noun, count: count)
  }

  /// The noun alone in the form that fits the number.
  public func noun(_ noun: Noun, count: Int) -> String {
    let (dutch, english) = noun.forms
    return count == 1 || count == -1 ? say(nl: dutch.one, en: english.one) : say(nl: dutch.many, en: english.many)
  }

  /// `a, b and c`.
  public func enumeration(_ items: [String]) -> String { list(items, last: say(nl: " en ", en: " and ")) }

  /// `a, b or c`.
  public func choices(_ items: [String]) -> String { list(items, last: say(nl: " of ", en: " or ")) }

  private func list(_ items: [String], last link: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + link + last
  }
}

extension Noun {
  typealias Forms = (one: String, many: String)

  var forms: (dutch: Forms, english: Forms) {
    switch self {
    case .lead: (("lead", "leads"), ("lead", "leads"))
    case .answer: (("antwoord", "antwoorden"), ("answer", "answers"))
    case .reject: (("afgewezen record", "afgewezen records"), ("rejected record", "rejected records"))
    case .file: (("bestand", "bestanden"), ("file", "files"))
    case .row: (("rij", "rijen"), ("row", "rows"))
    case .record: (("record", "records"), ("record", "records"))
    case .day: (("dag", "dagen"), ("day", "days"))
    case .week: (("week", "weken"), ("week", "weeks"))
    case .stage: (("fase", "fasen"), ("stage", "stages"))
    case .value: (("waarde", "waarden"), ("value", "values"))
    case .field: (("veld", "velden"), ("field", "fields"))
    case .column: (("kolom", "kolommen"), ("column", "columns"))
    case .department: (("afdeling", "afdelingen"), ("department", "departments"))
    case .source: (("bron", "bronnen"), ("source", "sources"))
    case .touchpoint: (("contactpunt", "contactpunten"), ("touchpoint", "touchpoints"))
    case .order: (("order", "orders"), ("order", "orders"))
    case .contact: (("contact", "contacten"), ("contact", "contacts"))
    case .change: (("verandering", "veranderingen"), ("change", "changes"))
    case .point: (("punt", "punten"), ("point", "points"))
    case .mistake: (("fout", "fouten"), ("mistake", "mistakes"))
    case .duplicate: (("dubbel record", "dubbele records"), ("duplicate", "duplicates"))
    }
  }
}
