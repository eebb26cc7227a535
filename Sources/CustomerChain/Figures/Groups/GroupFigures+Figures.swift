extension GroupFigures {
  var figures: [Figure] {
    (rows + [whole]).flatMap { row in row.cells.flatMap { [$0.figure, $0.difference].compactMap(\.self) } }
  }
}
