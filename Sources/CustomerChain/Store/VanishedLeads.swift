/// Leads that an earlier export had open and the newest no longer has.
struct VanishedLeads: Sendable {
  /// Whether anything is remembered of earlier exports: without it nobody knows what is missing.
  var isKnown = false
  /// By lead; empty when none of the leads that other files still name has vanished.
  private(set) var marks: [Bool] = []

  func isVanished(_ lead: Int) -> Bool { !marks.isEmpty && marks[lead] }
}
