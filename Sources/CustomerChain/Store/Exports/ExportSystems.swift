/// The systems of a reading, as they are known again in the next: by what the agreement says of them, not by their
/// place in it.
struct ExportSystems {
  struct System {
    /// Of the label.
    let hash: UInt64
    /// When its newest file was written, and that file.
    var written: Instant
    var newest: String
  }

  private(set) var all: [System] = []
  /// By file: the position of its system in `all`; nil for files without leads.
  private(set) var ofFile: [Int?] = []
  private var places: [UInt64: Int] = [:]

  init(_ files: [FileReading], _ agreement: Agreement) {
    for file in files {
      guard let system = LeadSystem(file, agreement) else {
        ofFile.append(nil)
        continue
      }
      let hash = ExportSystems.hash(of: system, agreement)
      if let place = places[hash] {
        ofFile.append(place)
        if all[place].written < file.modified {
          all[place].written = file.modified
          all[place].newest = file.name
        }
      } else {
        places[hash] = all.count
        ofFile.append(all.count)
        all.append(System(hash: hash, written: file.modified, newest: file.name))
      }
    }
  }

  /// Nil for a system that sends nothing any more.
  func system(_ hash: UInt64) -> System? { places[hash].map { all[$0] } }

  /// A source is another when its files or what makes its keys are others.
  private static func hash(of system: LeadSystem, _ agreement: Agreement) -> UInt64 {
    var parts = ["native"]
    if case .source(let index) = system.profile {
      let source = agreement.sources[index]
      parts = ["source"] + source.files
      for record in source.records where record.kind == .lead {
        let key = record.fields[.leadID]
        parts += ["id"] + (key?.columns ?? []) + [key?.value ?? ""]
      }
    }
    var label = (parts + ["group", system.group ?? ""]).joined(separator: "\n")
    return label.withUTF8 { TextPool.hash(UnsafeRawBufferPointer($0)) }
  }
}

extension FileReading {
  /// Whether all of the file's records were read. What never held any, such as a workbook, lacks none.
  var isWhole: Bool {
    let holdsLeads = tables.contains { $0.kind == .lead }
    return !(waitsForLineEnd && holdsLeads)
      && problems.allSatisfy { [.workbook, .compressed, .notAPlainFile].contains($0) }
  }
}
