import CustomerChain
import Screen
import Words

/// Definitions: the stages as agreed, who signed, and which leads break them.
struct DefinitionsPane {
  let model: Model
  let board: Board

  func content(columns: Int, rows: Int) -> PaneContent {
    Sheet(columns: columns, scribe: model.scribe).content()
  }
}
