import CustomerChain
import Words

/// Files and what was read from them, as JSON.
struct SourceDocument {
  let words: Words
  let zone: Zone
  /// When the files were read: what is late by then is late.
  let readAt: Instant
  /// How many rejects of a file are listed; all are counted.
  var rejectsListed = Report.rejectsListed

  func source(_ file: FileReading) -> JSONValue {
    .object([
      "file": .text(file.name),
      "profile": JSONValue(profile(file.profile)),
      "group": JSONValue(file.group),
      "dialect": dialect(file.dialect),
      "rows": .integer(file.rows),
      "accepted": .integer(file.accepted),
      "skipped": .integer(file.skipped),
      "rejected": .integer(file.rejected),
      "duplicates": .integer(file.duplicates),
      "unmapped": .list(file.unmapped.map(unmapped)),
      "late": .flag(file.isLate(at: readAt, in: zone)),
      "newest": JSONValue(file.newest.isoText),
      "rejectedRecords": .integer(file.rejectedRecords),
      "rejects": .list(file.rejects.prefix(rejectsListed).map(reject)),
      "problems": .list(file.problems.map { .text(words(.problem($0))) }),
      "waitsForLineEnd": .flag(file.waitsForLineEnd),
    ])
  }

  func unmapped(_ value: UnmappedValue) -> JSONValue {
    .object(["field": .text(value.field.rawValue), "value": .text(value.value), "count": .integer(value.count)])
  }

  private func reject(_ reject: Reject) -> JSONValue {
    .object([
      "line": .integer(Int(reject.line)), "column": JSONValue(reject.column),
      "reason": .text(words(.reject(reject.reason))),
    ])
  }

  /// `native lead`, `source 2`; nil for a file that nothing claims. The same in every language.
  private func profile(_ profile: Profile?) -> String? {
    switch profile {
    case .native(let kind): "native \(kind.rawValue)"
    case .source(let position): "source \(position + 1)"
    case nil: nil
    }
  }

  private func dialect(_ dialect: Dialect?) -> JSONValue {
    guard let dialect else { return .null }
    let delimiter = dialect.form == .delimited ? String(Unicode.Scalar(dialect.delimiter)) : nil
    return .object([
      "form": .text(dialect.form.rawValue), "encoding": .text(dialect.encoding.rawValue),
      "delimiter": JSONValue(delimiter), "compressed": .flag(dialect.compressed),
      "decimals": .list(
        dialect.decisions.compactMap { decision in
          guard case .decimal(let sign) = decision.custom else { return nil }
          return .object(["column": .text(decision.column), "decimal": .text(sign.rawValue)])
        }),
      "dates": .list(
        dialect.decisions.compactMap { decision in
          guard case .dates(let order) = decision.custom else { return nil }
          return .object(["column": .text(decision.column), "order": .text(order.rawValue)])
        }),
    ])
  }
}
