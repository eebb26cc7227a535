import CustomerChain

/// What the chain says of its links.
public enum ChainPhrase: Hashable, Sendable {
  /// Beside the pane's title.
  case customersWay
  /// Coverage of the touchpoints by owners, and of those that name a channel by an owner of it.
  case owners(owned: Int, touchpoints: Int)
  case channels(owned: Int, of: Int)
  case reviewed(Int, of: Int)
  case fault(RegisterFault.Kind, count: Int)
  /// Heading of the coverage.
  case ownersHeading
  /// Why a touchpoint is weak.
  case weakness(TouchpointLink.Weakness, moment: AsOf)
  /// No link loses, and nothing is late.
  case noWeakest
  /// In place of an owner.
  case nobody
  /// Headings of a report.
  case link, step, owner, channel, loss, within, withinBefore, contacts, weakest, touchpoints, faults
  /// Within how many days a link passes on, what its loss is against, and whether that is more than chance.
  case inDays(Int, isTarget: Bool, isReal: Bool)
  /// What was spent on campaigns in the period.
  case spend

  func text(in words: Words) -> String {
    switch self {
    case .customersWay:
      words.say(
        nl: "de weg van de klant; de zwakste schakel gemerkt", en: "the customer's way; weakest link marked")
    case .owners(let owned, let all):
      words.say(
        nl: "\(words.integer(owned)) van \(words.counted(all, .touchpoint)) met één eigenaar",
        en: "\(words.integer(owned)) of \(words.counted(all, .touchpoint)) with one owner")
    case .channels(let owned, let all):
      words.say(
        nl: "\(words.integer(owned)) van \(words.integer(all)) op een kanaal met een eigenaar",
        en: "\(words.integer(owned)) of \(words.integer(all)) on a channel with an owner")
    case .reviewed(let count, let all):
      words.say(
        nl: "\(words.integer(count)) van \(words.integer(all)) dit jaar beoordeeld",
        en: "\(words.integer(count)) of \(words.integer(all)) reviewed this year")
    case .fault(let kind, let count): fault(kind, count, words)
    case .ownersHeading: words.say(nl: "eigenaren", en: "owners")
    case .weakness(let weakness, let moment): self.weakness(weakness, moment, words)
    case .noWeakest:
      words.say(nl: "geen schakel verliest, niets is te laat", en: "no link loses, and nothing is late")
    case .nobody: words.say(nl: "niemand", en: "nobody")
    case .link: words.say(nl: "schakel", en: "link")
    case .step: words.say(nl: "stap", en: "step")
    case .inDays(let days, let isTarget, let isReal): inDays(days, isTarget, isReal, words)
    case .withinBefore: words.say(nl: "tegen", en: "against")
    case .owner: words.say(nl: "eigenaar", en: "owner")
    case .channel: words.say(nl: "kanaal", en: "channel")
    case .loss: words.say(nl: "verlies per week", en: "loss a week")
    case .within: words.say(nl: "op tijd", en: "in time")
    case .contacts: words.say(nl: "contacten", en: "contacts")
    case .weakest: words.say(nl: "zwakste schakel", en: "weakest link")
    case .touchpoints: words.say(nl: "Contactpunten", en: "Touchpoints")
    case .faults: words.say(nl: "wat het register mist", en: "what the register lacks")
    case .spend: words.say(nl: "campagne-uitgaven", en: "campaign spend")
    }
  }

  private func inDays(_ days: Int, _ isTarget: Bool, _ isReal: Bool, _ words: Words) -> String {
    let within = words.counted(days, .day)
    let against =
      isTarget
      ? words.say(nl: "tegen het doel", en: "against the target")
      : words.say(nl: "13 weken tegen de 13 ervoor", en: "13 weeks against the 13 before")
    let verdict = isReal ? words.say(nl: "echt", en: "real") : words.say(nl: "kan toeval zijn", en: "may be chance")
    return words.say(nl: "binnen \(within), \(against): \(verdict)", en: "within \(within), \(against): \(verdict)")
  }

  private func fault(_ kind: RegisterFault.Kind, _ count: Int, _ words: Words) -> String {
    let touchpoints = words.counted(count, .touchpoint)
    switch kind {
    case .withoutOwner:
      return words.say(nl: "\(touchpoints) zonder eigenaar", en: "\(touchpoints) without an owner")
    case .severalOwners:
      return words.say(nl: "\(touchpoints) met meer dan één eigenaar", en: "\(touchpoints) with more than one owner")
    case .channelWithoutOwner:
      return words.say(nl: "\(touchpoints) op een kanaal van niemand", en: "\(touchpoints) on a channel nobody owns")
    case .notReviewed:
      return words.say(nl: "\(touchpoints) een jaar niet beoordeeld", en: "\(touchpoints) not reviewed in a year")
    }
  }

  private func weakness(_ weakness: TouchpointLink.Weakness, _ moment: AsOf, _ words: Words) -> String {
    switch weakness {
    case .scoreFell(let metric):
      let name = words.name(ofSurvey: metric)
      return words.say(nl: "zijn \(name) werd slechter", en: "its \(name) got worse")
    case .withoutOwner: return words.say(nl: "heeft geen eigenaar", en: "has no owner")
    case .ownerLeft(let person, let since):
      let day = words.shortTimestamp(Timestamp(since), near: moment.instant)
      return words.say(
        nl: "geen eigenaar sinds \(day): \(person) is weg", en: "no owner since \(day): \(person) left")
    case .channelWithoutOwner: return words.say(nl: "niemand heeft zijn kanaal", en: "nobody owns its channel")
    }
  }
}

extension Words {
  /// What the weakest link loses, and against what: without its name, which stands before it.
  public func reason(_ weakest: WeakestLink) -> String {
    let amount = weakest.figure.number.map { _ in value(weakest.figure) }
    switch (weakest.reason, amount) {
    case (.fell, let amount?):
      return say(
        nl: "verliest \(amount) per week tegen haar eigen verleden", en: "loses \(amount) a week against its own past")
    case (.belowTarget, let amount?):
      return say(nl: "verliest \(amount) per week tegen het doel", en: "loses \(amount) a week against its target")
    case (.lateValue, let amount?):
      return weakest.figure.id == .late
        ? say(
          nl: "\(counted(weakest.figure.count ?? 0, .lead)) te laat",
          en: "\(counted(weakest.figure.count ?? 0, .lead)) late")
        : say(nl: "\(amount) te laat", en: "\(amount) late")
    case (.fell, nil):
      return say(
        nl: "verliest het meest tegen haar eigen verleden; waarden zijn niet bekend",
        en: "loses most against its own past; no values are known")
    case (.belowTarget, nil):
      return say(
        nl: "verliest het meest tegen het doel; waarden zijn niet bekend",
        en: "loses most against its target; no values are known")
    case (.lateValue, nil):
      return say(nl: "het meest te laat; waarden zijn niet bekend", en: "most late; no values are known")
    }
  }

  /// Why a touchpoint is a weak link, all reasons in one line; nil where it is none.
  public func weaknesses(_ link: TouchpointLink, moment: AsOf) -> String? {
    guard !link.weaknesses.isEmpty else { return nil }
    return link.weaknesses.map { self(.chain(.weakness($0, moment: moment))) }.joined(separator: "; ")
  }
}
