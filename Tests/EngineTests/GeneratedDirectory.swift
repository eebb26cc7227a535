/// A small data directory of a company that nobody tidied up, the same for a seed.
struct GeneratedDirectory {
  struct File {
    var name: String
    /// What its bytes stand for; the same where they are not packed.
    var content: [UInt8]
    var isPacked = false

    var bytes: [UInt8] { isPacked ? StoredGzip.pack(content) : content }
  }

  var agreement: [UInt8]?
  var files: [File] = []

  /// - Parameter mostRows: no file has more rows.
  init(seed: UInt64, mostRows: Int = .max) {
    var random = SeededRandom(seed: seed)
    let agreement = random.chance(80) ? AgreementText(&random) : nil
    self.agreement = agreement.map { Array($0.text.utf8) }
    for number in 0..<random.number(1...6) {
      let file = Self.file(number, mapped: agreement?.mapped ?? [], mostRows: mostRows, &random)
      if random.chance(8), let copied = files.last {
        files.append(File(name: "copy of " + copied.name, content: copied.content))
      }
      files.append(file)
    }
  }

  private static func file(
    _ number: Int, mapped: Set<String>, mostRows: Int, _ random: inout SeededRandom
  ) -> File {
    var export = random.pick(ExportColumns.all + [.leads, .events, .events, .surveys, .touches])
    if mapped.contains("pipeline"), random.chance(30) {
      export = ExportColumns(name: "pipeline", columns: AgreementText.pipelineColumns, records: "")
    }
    // Now and then a file is not what its name says.
    let isForeign = mapped.contains(export.name) != random.chance(3)
    let values = ExportValues(&random)
    let text = ExportText(&random, defects: values.defects)
    var columns = export.columns.filter { $0.isRequired || random.chance(70) }
    if random.chance(30) { columns.append(ExportColumns.further) }
    if random.chance(5) { columns.append(random.pick(columns)) }
    if random.chance(20) { columns.shuffle(using: &random) }
    let rows = rows(columns, values, mostRows, &random)
    var bytes = text.bytes(columns.map { isForeign ? $0.foreign : $0.native }, rows, &random)
    if random.chance(3) { bytes = [] }
    let folder = random.chance(10) && !mapped.contains(export.name) ? "north/" : ""
    var file = File(name: "\(folder)\(export.name)_\(number).\(text.isJSON ? "jsonl" : "csv")", content: bytes)
    if random.chance(6) {
      file.name += ".gz"
      file.isPacked = true
    }
    return file
  }

  private static func rows(
    _ columns: [ExportColumns.Column], _ values: ExportValues, _ mostRows: Int, _ random: inout SeededRandom
  ) -> [[String]] {
    let count = min(
      mostRows, random.pick([0, 1, random.below(20), random.below(60), random.below(60), random.below(300)]))
    var rows: [[String]] = []
    for _ in 0..<count {
      if let last = rows.last, random.chance(5) {
        rows.append(random.chance(50) ? last : random.pick(rows))
      } else {
        rows.append(columns.map { values.value($0.value, &random) })
      }
    }
    return rows
  }
}
