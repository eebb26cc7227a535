/// The register of touchpoints: where customers meet the company, and who looks after it.
struct TouchpointRegister: Sendable {
  struct Entry: Sendable {
    /// As the register and the answers write it.
    let touchpoint: TextCode
    var name: TextCode = 0
    /// The step of the journey.
    var step: TextCode = 0
    var channel: TextCode = 0
    var department: TextCode = 0
    var promise: TextCode = 0
    /// As they are named; whether they are still there the register of people says.
    var owners: [String] = []
    /// `Timestamp.raw`.
    var reviewed = Timestamp.unknown.raw
    /// Those that say so, oldest export first; the last of them is the row that lists show.
    var rows: [RowReference] = []

    var row: RowReference { rows.last ?? .none }
  }

  /// In the order of their first appearance.
  var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }
}
