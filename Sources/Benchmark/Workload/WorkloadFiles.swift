import Glibc

/// A workload as a data directory: three exports and what was agreed about them.
struct WorkloadFiles {
  static let names = ["leads.csv", "stage_events.csv", "surveys.csv", "ketting.toml"]

  let workload: Workload
  let shape: Shape

  func write(to directory: String) throws(BenchmarkError) {
    try LeadsFile(workload: workload, shape: shape).write(to: "\(directory)/leads.csv")
    try writeEvents(to: "\(directory)/stage_events.csv")
    try writeAnswers(to: "\(directory)/surveys.csv")
    try TextFile.write(AgreementText.text, to: "\(directory)/ketting.toml")
  }

  private func writeEvents(to path: String) throws(BenchmarkError) {
    let columns = ["lead_id", "stage", "entered_at", "department", "owner", "reason"]
    var file = try RowFile(path, columns: columns, shape: shape)
    var moments = MomentTexts()
    for event in workload.events {
      file.add { $0.append(lead: event.lead, shape.keys) }
      file.add { $0 += Vocabulary.stages[Int(event.stage)] }
      file.add { moments.write(Int(event.time), to: &$0) }
      if event.isBare {
        for _ in 0..<3 { file.add([]) }
      } else {
        let department = Int(event.department)
        file.add { $0 += Vocabulary.departments[department] }
        file.add { $0 += Vocabulary.owners[department * Vocabulary.ownersOfDepartment + Int(event.owner)] }
        let reasons = event.stage == 4 ? Vocabulary.exitReasons : Vocabulary.moveReasons
        file.add(reasons[Int(event.reason)])
      }
      try file.endRow()
    }
    try file.close()
  }

  private func writeAnswers(to path: String) throws(BenchmarkError) {
    let columns = [
      "response_id", "customer_id", "lead_id", "touchpoint", "channel", "metric", "score", "answered_at", "comment",
    ]
    var file = try RowFile(path, columns: columns, shape: shape)
    var moments = MomentTexts()
    for (number, answer) in workload.answers.enumerated() {
      var random = RandomNumbers(seed: UInt64(answer.details))
      file.add { bytes in
        bytes.append(UInt8(ascii: "R"))
        bytes.append(number + 1, digits: 8)
      }
      file.add { bytes in
        bytes.append(UInt8(ascii: "C"))
        bytes.append(Int(answer.lead) / 2 + 1, digits: 8)
      }
      file.add { $0.append(lead: answer.lead, shape.keys) }
      file.add { $0 += Vocabulary.touchpoints[Int(answer.touchpoint)] }
      file.add { $0 += random.pick(Vocabulary.channels) }
      file.add { $0 += Vocabulary.metrics[Int(answer.metric)] }
      file.add { bytes in
        if let score = answer.score { bytes.append(Int(score), digits: score > 9 ? 2 : 1) }
      }
      file.add { moments.write(Int(answer.time), to: &$0) }
      file.add(random.pick(Vocabulary.comments))
      try file.endRow()
    }
    try file.close()
  }
}

/// The export of leads.
struct LeadsFile {
  /// In place of a source where the export has none.
  static let noSource = UInt8.max

  let workload: Workload
  let shape: Shape

  func write(to path: String) throws(BenchmarkError) {
    let columns = [
      "lead_id", "created_at", "source", "campaign", "country", "segment", "department", "owner", "email", "company",
      "value",
    ]
    var file = try RowFile(path, columns: columns, shape: shape)
    var moments = MomentTexts()
    for lead in workload.leads {
      var random = RandomNumbers(seed: lead.details)
      file.add { $0.append(lead: lead.number, shape.keys) }
      file.add { moments.write(Int(lead.created), to: &$0) }
      file.add(lead.source == Self.noSource ? [] : Vocabulary.sources[Int(lead.source)])
      let quarter = Int(lead.created) / Workload.secondsPerDay / 91 * 6
      file.add(Vocabulary.campaigns[min(Vocabulary.campaigns.count - 1, quarter + random.below(6))])
      file.add { $0 += random.pick(Vocabulary.countries) }
      file.add { $0 += Vocabulary.segments[Int(lead.segment)] }
      let department = Int(lead.department)
      file.add { $0 += Vocabulary.departments[department] }
      file.add { $0 += Vocabulary.owners[department * Vocabulary.ownersOfDepartment + Int(lead.owner)] }
      file.add { bytes in
        bytes += random.pick(Vocabulary.givenNames)
        bytes.append(UInt8(ascii: "."))
        bytes += random.pick(Vocabulary.familyNames)
        bytes.append(random.below(4096), digits: 4)
        bytes += Self.mailDomain
      }
      file.add(random.pick(Vocabulary.companies))
      writeValue(of: lead, to: &file, &random)
      try file.endRow()
    }
    try file.close()
  }

  private static let mailDomain = Array("@example.com".utf8)
  /// By segment.
  private static let size = [1, 4, 20, 12]

  private func writeValue(of lead: Workload.Lead, to file: inout RowFile, _ random: inout RandomNumbers) {
    let value = (500 + random.below(20_000)) * Self.size[Int(lead.segment)]
    let hundredths = random.below(100)
    let isUnknown = shape.isIrregular && random.isOne(in: 20)
    file.add { bytes in
      guard !isUnknown else { return }
      bytes += Array(String(value).utf8)
      bytes.append(UInt8(ascii: "."))
      bytes.append(hundredths, digits: 2)
    }
  }
}
