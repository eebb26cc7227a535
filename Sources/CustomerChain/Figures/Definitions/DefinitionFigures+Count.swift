extension DefinitionFigures {
  /// - Parameter here: how many leads stand in each stage.
  init(_ count: DefinitionCount, here: [Int], store: Store, maker: FigureMaker) {
    let signatures = SignatureTable(store)
    self.init(
      stages: store.stages.indices.map {
        StageDefinition($0, count, here: here[$0], signatures, store: store, maker: maker)
      },
      agreement: signatures.figure(maker), lastChange: store.lastChange)
  }
}

extension StageDefinition {
  fileprivate init(
    _ position: Int, _ count: DefinitionCount, here: Int, _ signatures: SignatureTable, store: Store,
    maker: FigureMaker
  ) {
    var stage = RecordSet.Coordinates()
    stage.stage = position
    let rule = count.rules[position]
    self.init(
      position: position, stage: store.stages[position], agreedBy: signatures.signers(of: position),
      missing: signatures.missing(under: position),
      breaking: rule == nil
        ? store.stages[position].rule.map { _ in maker.absent(.breaking, .noRule, stage) }
        : maker.count(.breaking, count.breaking[position], stage),
      parts: zip(rule?.texts ?? [], count.parts[position]).enumerated().map { number, part in
        var cell = stage
        cell.rulePart = number
        return RulePart(text: part.0, breaking: maker.count(.breaking, part.1, cell))
      },
      of: maker.count(.here, here, stage))
  }
}

extension SignatureTable {
  /// No estimate: these are all the signatures that there could be.
  fileprivate func figure(_ maker: FigureMaker) -> Figure {
    guard wereAsked, count > 0 else {
      return maker.absent(.definitionAgreement, .nobodyAsked, kind: .signature)
    }
    return maker.figure(
      .definitionAgreement, .ratio(numerator: numbers(of: .numerator).count, denominator: count), n: count,
      kind: .signature)
  }
}
