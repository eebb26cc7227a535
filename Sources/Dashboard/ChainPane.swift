import CustomerChain
import Screen
import Words

/// Chain: the customer's whole way on one line, the weakest link marked.
struct ChainPane {
  let model: Model
  let board: Board

  func content(columns: Int, rows: Int) -> PaneContent {
    Sheet(columns: columns, scribe: model.scribe).content()
  }
}
