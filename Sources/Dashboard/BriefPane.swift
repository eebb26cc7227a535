import CustomerChain
import Screen
import Words

/// Brief: what changed since the last working morning, worst first.
struct BriefPane {
  let model: Model

  func content(columns: Int, rows: Int) -> PaneContent {
    Sheet(columns: columns, scribe: model.scribe).content()
  }
}
