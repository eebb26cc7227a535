import CustomerChain
import Screen
import Words

/// Who owes the next step: the departments with leads past their promise, then the people who have undecided hand-offs or
/// leaking leads.
extension HandoffPane {
  /// A row, with what stands in its columns.
  private struct Owing {
    let name: DisplayText
    var isDepartment = false
    var undecided: Figure?
    var late: Figure?
    var leaking: Figure?
  }

  var owesTable: FigureTable {
    let all = (departments + people).prefix(FigureTable.maximumRows)
    func column(_ heading: DisplayText, weight: Int, _ figure: (Owing) -> Figure?) -> FigureTable.Column {
      writer.column(
        heading, weight: weight,
        all.map { owing in
          figure(owing).map { figure in
            writer.cell(
              figure, [owing.name, scribe.say(.metric(figure.id))], role: owing.isDepartment ? .careful : .text,
              showing: 3)
          }
        })
    }
    let columns = [
      column(scribe.say(.column(.undecided)), weight: 3) { $0.undecided },
      column(scribe.say(.column(.late)), weight: 2) { $0.late },
      column(scribe.say(.table(.leaking)), weight: 1) { $0.leaking },
    ]
    return FigureTable(
      heading: scribe.say(.table(.owesNext)),
      rows: all.map { FigureTable.Row(name: $0.name, style: scribe.style(.text, $0.isDepartment ? .bold : [])) },
      columns: columns.filter { column in column.cells.contains { $0 != nil } }, narrowestName: 12)
  }

  /// Most late leads first. What one department handed to another and nobody decided stands in its row.
  private var departments: [Owing] {
    let pane = AgingPane(figures: aging, agreement: agreement, scribe: scribe)
    let rows = aging.rows.map { row in
      let stages = handoffs.filter {
        row.key.isSeam && $0.stage.department == row.key.from && $0.stage.handsTo == row.key.department
      }
      return Owing(
        name: pane.name(of: row.key), isDepartment: true,
        undecided: stages.count == 1 && row.key.group == nil ? stages[0].undecided : nil, late: row.late)
    }
    return rows.filter { $0.late?.count ?? 0 > 0 || $0.undecided?.count ?? 0 > 0 }
      .sorted { $0.late?.count ?? 0 > $1.late?.count ?? 0 }
  }

  /// Most undecided first; a person of several stages has a row for each.
  private var people: [Owing] {
    var leaking = Dictionary(leaks.people.map { ($0.person, $0.count) }) { first, _ in first }
    var rows: [Owing] = []
    let waiting = handoffs.flatMap { handoff in
      handoff.people.filter { $0.undecided.count ?? 0 > 0 }.map { (handoff.stage, $0) }
    }
    for (stage, person) in waiting.sorted(by: { $0.1.undecided.count ?? 0 > $1.1.undecided.count ?? 0 }) {
      rows.append(
        Owing(
          name: name(ofPerson: person.person) + suffix(stage), undecided: person.undecided,
          leaking: leaking.removeValue(forKey: person.person)))
    }
    for person in leaks.people where leaking[person.person] != nil && person.count.count ?? 0 > 0 {
      rows.append(Owing(name: name(ofPerson: person.person), leaking: person.count))
    }
    return rows
  }

  private func name(ofPerson person: String?) -> DisplayText {
    person.map { scribe.text($0) } ?? scribe.say(.report(.nobody))
  }
}
