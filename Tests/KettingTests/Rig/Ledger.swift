import Foundation

/// What became of the rows of a file, as the report tells it.
struct Ledger {
  let rows: Int
  let accepted: Int
  let skipped: Int
  let rejected: Int

  struct NotAReport: Error {}

  var isWhole: Bool { accepted + skipped + rejected == rows }

  /// The ledgers of a report in JSON, by the name of the file.
  static func read(_ json: [UInt8]) throws -> [String: Ledger] {
    guard let report = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
      let sources = report["sources"] as? [[String: Any]]
    else { throw NotAReport() }
    var ledgers: [String: Ledger] = [:]
    for source in sources {
      guard let name = source["file"] as? String, let rows = source["rows"] as? Int,
        let accepted = source["accepted"] as? Int, let skipped = source["skipped"] as? Int,
        let rejected = source["rejected"] as? Int
      else { throw NotAReport() }
      ledgers[name] = Ledger(rows: rows, accepted: accepted, skipped: skipped, rejected: rejected)
    }
    return ledgers
  }
}
