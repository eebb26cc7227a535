import CustomerChain
import Testing
import Words

@Suite struct DefinitionTests {
  /// So that a definition stands on a terminal of usual width, with a margin.
  private static let longestLine = 92

  @Test("Every figure is defined in two lines that fit", arguments: Language.allCases)
  func twoLines(language: Language) {
    let words = Words(language: language, zone: .utc)
    for metric in MetricID.allCases {
      let lines = words.definition(of: metric)
      #expect(lines.count == 2, "\(metric.rawValue)")
      for line in lines {
        #expect(!line.isEmpty && line.count <= Self.longestLine, "\(metric.rawValue): \(line.count)")
        #expect(line.hasSuffix("."), "\(metric.rawValue): \(line)")
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 } && !line.contains("  "))
      }
    }
  }

  @Test("Definitions differ between the languages, and no two figures have the same")
  func languagesDiffer() {
    for metric in MetricID.allCases {
      for (one, other) in zip(dutch.definition(of: metric), english.definition(of: metric)) {
        #expect(one != other, "\(metric.rawValue)")
      }
    }
    for words in [dutch, english] {
      let all = MetricID.allCases.map { words.definition(of: $0).joined(separator: " ") }
      #expect(Set(all).count == all.count)
    }
  }

  @Test("Stock, flow and cohort are named where they matter")
  func stockFlowCohort() {
    func said(_ metric: MetricID) -> String { english.definition(of: metric).joined(separator: " ").lowercased() }
    for metric in [MetricID.here, .open, .late, .value, .oldest, .leakCount] {
      #expect(said(metric).contains("stock"), "\(metric.rawValue)")
    }
    for metric in [MetricID.entered, .left, .handed, .accepted] {
      #expect(said(metric).contains("flow"), "\(metric.rawValue)")
    }
    for metric in [MetricID.cohort, .reached, .step, .overall, .winRate, .decided, .wonBy, .groupRate] {
      #expect(said(metric).contains("cohort"), "\(metric.rawValue)")
    }
  }
}
