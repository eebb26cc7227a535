import CustomerChain
import Screen
import Words

/// Groups: the values of a dimension side by side.
struct GroupsPane {
  let model: Model
  let board: Board

  func content(columns: Int, rows: Int) -> PaneContent {
    Sheet(columns: columns, scribe: model.scribe).content()
  }
}
