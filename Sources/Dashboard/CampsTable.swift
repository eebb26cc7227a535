import CustomerChain
import Screen
import Words

/// Who stands behind each net promoter score, where there is room for a second table.
struct CampsTable {
  let figures: ExperienceFigures
  let scribe: Scribe

  private static let parts: [(part: RecordSet.Part, heading: ColumnPhrase)] = [
    (.promoters, .promoters), (.passives, .passives), (.detractors, .detractors),
  ]

  func draw(_ lines: [ExperiencePane.Line], on sheet: inout Sheet, roomLeft: Int) {
    let shown = lines.filter { figures.row("nps", $0.dimension, $0.key)?.camps.isEmpty == false }
    guard !shown.isEmpty, roomLeft >= shown.count + 2 else { return }
    let headings = Self.parts.map { scribe.say(.column($0.heading)) }
    let width = (headings.map(\.columns).max() ?? 0) + 2
    let room = sheet.end - Sheet.margin - width * headings.count
    guard room >= ExperiencePane.narrowestName else { return }
    sheet.nextRow()
    for (place, heading) in headings.enumerated() {
      sheet.put(heading, before: Sheet.margin + room + width * (place + 1), scribe.style(.dim))
    }
    sheet.nextRow()
    for line in shown {
      sheet.put(line.name, at: Sheet.margin, scribe.style(.text), room: room)
      let camps = figures.row("nps", line.dimension, line.key)?.camps ?? []
      for (place, part) in Self.parts.enumerated() {
        guard let camp = camps.first(where: { $0.records.part == part.part }) else { continue }
        sheet.figure(
          camp, before: Sheet.margin + room + width * (place + 1), crumbs: [line.name, headings[place]],
          showing: place + 1)
      }
      sheet.nextRow()
    }
  }
}
