import CustomerChain
import Screen
import Words

/// Hand-offs and leaks: what lies between departments, and who owes the next step.
struct HandoffPane {
  let model: Model
  let board: Board

  func content(columns: Int, rows: Int) -> PaneContent {
    Sheet(columns: columns, scribe: model.scribe).content()
  }
}
