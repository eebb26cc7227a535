import CustomerChain
import Words

/// The customer's way and who owns it, as JSON: stages and touchpoints below each other, in journey order.
struct ChainDocument {
  let words: Words
  let chain: ChainFigures
  let asOf: AsOf
  /// Fewer answers than this are not told.
  let suppressBelow: Int

  var links: [JSONValue] {
    chain.steps.flatMap { step in [link(step)] + step.touchpoints.map { touchpoint($0, of: step) } }
  }

  var coverage: JSONValue {
    var members = FigureMembers(words: words)
    members.ratio("owners", chain.ownerCoverage)
    members.ratio("channels", chain.channelCoverage)
    members.ratio("reviewed", chain.reviewed)
    var faults = FigureMembers(words: words)
    for kind in RegisterFault.Kind.allCases {
      let fault = chain.faults.first { $0.kind == kind }
      // What is not among the faults of a register that is there does not occur.
      faults[kind.rawValue] = chain.ownerCoverage.absence == nil ? .integer(0) : .null
      if let fault { faults.count(kind.rawValue, fault.count) }
    }
    members["faults"] = faults.object
    return members.object
  }

  /// Null where no order is known.
  var orders: JSONValue {
    guard let orders = chain.orders else { return .null }
    var members = FigureMembers(words: words)
    members.count("count", orders)
    members.amounts("value", chain.orderValue)
    return members.object
  }

  // MARK: Links

  private func link(_ step: ChainStep) -> JSONValue {
    var members = common(step.name, step.stage == nil ? "step" : "stage", step)
    members["name"] = .text(step.stage?.stage.name ?? step.name)
    members["department"] = JSONValue(step.stage?.department)
    members["handsTo"] = JSONValue(step.stage?.handsTo)
    members.count("volume", step.stage?.volume)
    members.days("toNext", step.stage?.handoffTime)
    members.ratio("acceptance", step.stage?.acceptance)
    members["loss"] = step.stage?.loss.map(loss) ?? .null
    members.count("late", step.stage?.late)
    members.amounts("lateValue", step.stage?.lateValue ?? [])
    members.amounts("spend", step.spend)
    if let weakest = chain.weakest, weakest.stage == step.stage?.position {
      members["weakest"] = true
      members["reason"] = .text(words.reason(weakest))
      members["cause"] = .text(weakest.reason.name)
    }
    return members.object
  }

  private func touchpoint(_ link: TouchpointLink, of step: ChainStep) -> JSONValue {
    var members = common(link.touchpoint, "touchpoint", step)
    members["name"] = .text(link.name)
    members["department"] = JSONValue(link.department)
    members["channel"] = JSONValue(link.channel)
    members["owner"] = JSONValue(link.owners.count == 1 ? link.owners.first : nil)
    members["owners"] = .list(link.owners.map(JSONValue.text))
    members["promise"] = JSONValue(link.promise)
    members["reviewed"] = JSONValue(link.reviewed?.isoText)
    members.count("volume", link.contacts)
    score(link, in: &members)
    members["weaknesses"] = .list(link.weaknesses.map(weakness))
    members["reason"] = JSONValue(words.weaknesses(link, moment: asOf))
    return members.object
  }

  /// Every member of every link; those that a kind does not have stay null or empty.
  private func common(_ name: String, _ kind: String, _ step: ChainStep) -> FigureMembers {
    var members = FigureMembers(words: words)
    members["link"] = .text(name)
    members["kind"] = .text(kind)
    members["step"] = .text(step.name)
    for name in [
      "department", "handsTo", "channel", "owner", "promise", "reviewed", "volume", "toNext", "acceptance", "loss",
      "late", "metric", "score", "n", "change", "cause", "reason",
    ] {
      members[name] = .null
    }
    for name in ["owners", "lateValue", "spend", "weaknesses"] { members[name] = .list([]) }
    members["weakest"] = false
    return members
  }

  private func loss(_ loss: LinkLoss) -> JSONValue {
    var members = FigureMembers(words: words)
    members["within"] = .integer(loss.within)
    members.ratio("now", loss.now)
    members.ratio("before", loss.before)
    members["target"] = JSONValue(loss.target)
    members["real"] = .flag(loss.isReal)
    members.amountsOrReason("perWeek", loss.perWeek)
    return members.object
  }

  private func score(_ link: TouchpointLink, in members: inout FigureMembers) {
    guard let score = link.score else { return }
    members["metric"] = .text(score.records.coordinates.survey ?? score.id.rawValue)
    members["n"] = .integer(score.n)
    if score.n < suppressBelow {
      members.absent("score", .tooFewAnswers(limit: suppressBelow))
    } else {
      members.number("score", score)
    }
    guard let change = link.change else { return }
    if let absence = change.absence { return members.absent("change", absence) }
    members["change"] = .object([
      "value": JSONValue(change.number), "low": JSONValue(change.interval?.low),
      "high": JSONValue(change.interval?.high), "real": .flag(change.isRealChange),
    ])
  }

  private func weakness(_ weakness: TouchpointLink.Weakness) -> JSONValue {
    var members: [String: JSONValue] = ["metric": .null, "person": .null, "since": .null]
    switch weakness {
    case .scoreFell(let metric): (members["kind"], members["metric"]) = ("scoreFell", .text(metric))
    case .withoutOwner: members["kind"] = "withoutOwner"
    case .ownerLeft(let person, let since):
      (members["kind"], members["person"], members["since"]) = ("ownerLeft", .text(person), .text(since.isoText))
    case .channelWithoutOwner: members["kind"] = "channelWithoutOwner"
    }
    return .object(members)
  }
}

extension WeakestLink.Reason {
  /// The same in every language.
  fileprivate var name: String {
    switch self {
    case .fell: "fell"
    case .belowTarget: "belowTarget"
    case .lateValue: "lateValue"
    }
  }
}
