/// What a stage means for the leads that stand in it.
final class StageTerms: Sendable {
  let isOpen: Bool
  /// Its own department, and who must take the lead over.
  let department: TextCode
  let receiver: TextCode
  let isSeam: Bool
  let hasLimit: Bool
  let stage: Stage

  init(_ number: Int, in store: Store) {
    stage = store.stages[number]
    let other = stage.handsTo.flatMap { [stage] in $0 == stage.department ? nil : $0 }
    isOpen = stage.isOpen
    department = store.code(ofDepartmentOfStage: number)
    receiver = other.flatMap { store.pool.code(of: $0) } ?? 0
    isSeam = other != nil
    hasLimit = stage.kind == .sla && stage.sla != nil
  }
}
