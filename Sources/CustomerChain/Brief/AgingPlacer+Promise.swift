extension AgingPlacer {
  /// Where an open lead is counted and what was promised to it, without its ages: what a brief asks of many moments.
  @inline(__always)
  func promise(of lead: Int) -> Placement? {
    let span = standings.span(of: lead)
    guard span.exists else { return nil }
    let stage = store.chains.stage(span.last)
    guard terms[stage].isOpen else { return nil }
    let key = rowKey(of: lead, terms[stage], span, at: standings.cutoff)
    let agreed = promises.agreed(
      terms[stage], since: Timestamp(raw: store.chains.time(span.last)), department: key.department, at: moment)
    return Placement(
      key: key, stage: stage, age: nil, bucket: nil,
      limit: promises.limit(of: lead, entry: span.last, agreed: agreed, at: moment), agreedLimit: agreed, idle: nil,
      leadAge: nil)
  }
}
