import CustomerChain

extension AgreementReader {
  /// `[brief]`: what makes a change worth a line.
  func brief(_ table: inout TableReader, calendars: [String]) -> BriefAgreement {
    var brief = BriefAgreement()
    if let calendar = table.text("calendar") { brief.calendar = known(calendar, of: calendars, in: table) }
    brief.lines = table.whole("lines", in: 1...20) ?? brief.lines
    brief.falseDiscoveryRate = table.number("false_discovery_rate", in: 0...0.5) ?? brief.falseDiscoveryRate
    brief.weeks = table.whole("weeks", in: 4...26) ?? brief.weeks
    brief.leastLeads = table.whole("least_leads", in: 0...1_000_000) ?? brief.leastLeads
    brief.leastPoints = table.number("least_points", in: 0...200) ?? brief.leastPoints
    table.finish()
    return brief
  }
}
