import CustomerChain
import Words

extension Report {
  func writeLeaks(on page: inout some ReportPage) {
    let leaks = board.leaks
    guard !leaks.causes.isEmpty else { return }
    page.heading(words(.report(.leaks)))
    let headings: [ColumnPhrase] = [.cause, .leads, .value, .oldest]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 1,
      rows: leaks.causes.map { leak in
        [
          words(.report(.leakCause(leak.cause))), words.value(leak.count), amounts(leak.value),
          words.value(leak.oldest), note([leak.count]),
        ]
      })
    writeLeakOwners(leaks.people, on: &page)
    writeEffort(leaks, on: &page)
  }

  private func writeLeakOwners(_ people: [LeakPerson], on page: inout some ReportPage) {
    guard !people.isEmpty else { return }
    page.heading(words(.report(.leakPeople)))
    let headings: [ColumnPhrase] = [.person, .leads, .value]
    page.table(
      headings.map { words(.column($0)) }, textColumns: 1,
      rows: people.map { [name(ofPerson: $0.person), words.value($0.count), amounts($0.value)] })
  }

  private func writeEffort(_ leaks: LeakFigures, on page: inout some ReportPage) {
    guard let share = leaks.unqualifiedShare else { return }
    page.blank()
    var sentence = "\(words(.metric(.unqualifiedShare))): \(inWords(share))"
    if let effort = leaks.effort, share.absence == nil { sentence += ", " + words(.report(.effort(effort))) }
    page.line(sentence)
  }
}
