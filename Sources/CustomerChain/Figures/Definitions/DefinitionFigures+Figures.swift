extension DefinitionFigures {
  var figures: [Figure] {
    [agreement] + stages.flatMap { [$0.breaking].compactMap(\.self) + $0.parts.map(\.breaking) }
  }
}
