/// The customer's whole way, from campaign to renewal: the touchpoint register in journey order, joined with the funnel.
public struct ChainFigures: Sendable {
  /// In journey order.
  public let steps: [ChainStep]
  /// The link that loses most, where one can be named.
  public let weakest: WeakestLink?
  /// Of the touchpoints of the register, those with exactly one owner.
  public let ownerCoverage: Figure
  /// Of the touchpoints that name a channel, those whose channel has an owner: somebody who owns a touchpoint on it.
  public let channelCoverage: Figure
  /// Of the touchpoints, those reviewed in the year before the moment.
  public let reviewed: Figure
  /// What is missing in the register; only those of which there are any.
  public let faults: [RegisterFault]
  /// Orders of the period, and what they come to by currency; nil and empty without orders.
  public let orders: Figure?
  public let orderValue: [Figure]

  public init(
    steps: [ChainStep], weakest: WeakestLink?, ownerCoverage: Figure, channelCoverage: Figure, reviewed: Figure,
    faults: [RegisterFault], orders: Figure? = nil, orderValue: [Figure] = []
  ) {
    self.steps = steps
    self.weakest = weakest
    self.ownerCoverage = ownerCoverage
    self.channelCoverage = channelCoverage
    self.reviewed = reviewed
    self.faults = faults
    self.orders = orders
    self.orderValue = orderValue
  }
}

/// One step of the journey: a stage of the funnel, a step that only the register knows, or both.
public struct ChainStep: Sendable {
  /// The id of the stage, else the step as the register writes it.
  public let name: String
  /// Nil where no stage of the funnel has that name.
  public let stage: StageLink?
  /// Touches, answers and owners of the step's touchpoints, in the order of the register.
  public let touchpoints: [TouchpointLink]
  /// What was spent on campaigns in the period, by currency: of the first step alone; empty without spend records.
  public let spend: [Figure]

  public init(name: String, stage: StageLink?, touchpoints: [TouchpointLink], spend: [Figure] = []) {
    self.name = name
    self.stage = stage
    self.touchpoints = touchpoints
    self.spend = spend
  }
}

/// A stage of the funnel as a link: what it passes on.
public struct StageLink: Sendable {
  /// Position in the store's stages.
  public let position: Int
  public let stage: Stage
  /// Leads of the cohort that reached it (`funnel.reached`).
  public let volume: Figure
  /// Median time to the next stage (`funnel.toNext`); nil for the last stage.
  public let handoffTime: Figure?
  /// Accepted of decided, where the stage hands over (`handoff.acceptance`).
  public let acceptance: Figure?
  /// Who must act: the department that owns it, and the one it hands to.
  public let department: String?
  public let handsTo: String?
  /// How the link does against its own past, or its target; nil for the last stage and where there are too few leads.
  public let loss: LinkLoss?
  /// Late leads that stand here, and their value by currency.
  public let late: Figure
  public let lateValue: [Figure]

  public init(
    position: Int, stage: Stage, volume: Figure, handoffTime: Figure?, acceptance: Figure?, department: String?,
    handsTo: String?, loss: LinkLoss?, late: Figure, lateValue: [Figure]
  ) {
    self.position = position
    self.stage = stage
    self.volume = volume
    self.handoffTime = handoffTime
    self.acceptance = acceptance
    self.department = department
    self.handsTo = handsTo
    self.loss = loss
    self.late = late
    self.lateValue = lateValue
  }
}

/// What a link loses: its rate within so many days, now and before, over two disjoint cohorts of 13 weeks.
public struct LinkLoss: Sendable {
  /// The days within which the next stage had to be reached.
  public let within: Int
  /// `funnel.within` of the 13 weeks that have had so many days, and of the 13 weeks before them.
  public let now: Figure
  public let before: Figure
  /// The share that was aimed at, where a target is set on the step.
  public let target: Double?
  /// Whether the fall is more than chance (or the whole interval lies below the target).
  public let isReal: Bool
  /// `chain.loss`, money a week by currency; empty where no won lead of 13 weeks has a value.
  public let perWeek: [Figure]

  public init(within: Int, now: Figure, before: Figure, target: Double?, isReal: Bool, perWeek: [Figure]) {
    self.within = within
    self.now = now
    self.before = before
    self.target = target
    self.isReal = isReal
    self.perWeek = perWeek
  }
}

/// A touchpoint of the register, with what customers say of it.
public struct TouchpointLink: Sendable {
  public enum Weakness: Hashable, Sendable {
    /// The fall of its score in four weeks is real.
    case scoreFell(metric: String)
    case withoutOwner
    /// Since a day: whoever owned it has left.
    case ownerLeft(person: String, since: Day)
    /// Nobody owns its channel.
    case channelWithoutOwner
  }

  /// As the register and the answers write it.
  public let touchpoint: String
  public let name: String
  public let channel: String?
  public let department: String?
  /// None, one or more.
  public let owners: [String]
  public let promise: String?
  public let reviewed: Day?
  /// Contacts with leads at this touchpoint in the period (`chain.contacts`); nil where none at it is known
  /// at any time.
  public let contacts: Figure?
  /// The first of NPS, CSAT, CES that it has answers for, with its change; nil where nobody was asked.
  public let score: Figure?
  public let change: Figure?
  public let weaknesses: [Weakness]

  public init(
    touchpoint: String, name: String, channel: String?, department: String?, owners: [String], promise: String?,
    reviewed: Day?, contacts: Figure?, score: Figure?, change: Figure?, weaknesses: [Weakness]
  ) {
    self.touchpoint = touchpoint
    self.name = name
    self.channel = channel
    self.department = department
    self.owners = owners
    self.promise = promise
    self.reviewed = reviewed
    self.contacts = contacts
    self.score = score
    self.change = change
    self.weaknesses = weaknesses
  }
}

/// The link that most wants a person, and why.
public struct WeakestLink: Sendable {
  public enum Reason: Hashable, Sendable {
    /// It loses so much a week against its own past.
    case fell
    /// Against its target.
    case belowTarget
    /// No change is real: it has the largest late value.
    case lateValue
  }

  /// Position in the store's stages: the link from it to the next.
  public let stage: Int
  public let reason: Reason
  /// What it loses a week, or the late value; not available where no value is known.
  public let figure: Figure

  public init(stage: Int, reason: Reason, figure: Figure) {
    self.stage = stage
    self.reason = reason
    self.figure = figure
  }
}

/// Something that the touchpoint register lacks.
public struct RegisterFault: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case withoutOwner, severalOwners, channelWithoutOwner, notReviewed
  }

  public let kind: Kind
  /// How many touchpoints; its records are their rows of the register.
  public let count: Figure

  public init(kind: Kind, count: Figure) {
    self.kind = kind
    self.count = count
  }
}
