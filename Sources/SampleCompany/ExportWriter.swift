/// Turns happenings into the rows of the exports, in the order in which they come.
struct ExportWriter {
  private static let firstCustomer = 10_000
  /// Every so many answers of the web tool one was left open.
  private static let unansweredEvery = 997
  /// Every so many leads a company has a name that needs its quotes.
  private static let awkwardEvery = 1_500

  private let seed: UInt64
  private let story: Storyline
  private var builders: [RowBuilder]
  private var flaws: [Flaw]
  private var touches = 0
  private var responses = 0
  private var orders = 0

  init(seed: UInt64, story: Storyline) {
    self.seed = seed
    self.story = story
    builders = Export.allCases.map { export in
      var builder = RowBuilder(delimiter: export.delimiter)
      if let header = export.header {
        builder.append(header)
        builder.endRow()
      }
      return builder
    }
    flaws = Flaw.all(story: story)
  }

  /// What has been written since the last call.
  mutating func take() -> [(export: Export, bytes: [UInt8])] {
    Export.allCases.map { ($0, builders[$0.place].take()) }
  }

  /// From here on no flaws are written: those of the past are past.
  mutating func endOfHistory() {
    flaws = []
  }

  /// Writes a happening as of `instant`, which is its own time unless the company runs at another pace.
  mutating func write(_ happening: Happening, at instant: Int64) {
    switch happening.occurrence {
    case .inquiry(let number):
      let prospect = Prospect(seed: seed, number: Int(number), at: happening.at, story: story)
      prospect.isFromService ? serviceLead(prospect, at: instant) : marketingLead(prospect, at: instant)
    case .stage(let entry): entry.department == .dealerOost ? dossier(entry, at: instant) : stage(entry, at: instant)
    case .touch(let touch): self.touch(touch, at: instant)
    case .order(let order): self.order(order, at: instant)
    case .answer(let answer): self.answer(answer, at: instant)
    }
  }

  // MARK: Rows

  private mutating func marketingLead(_ prospect: Prospect, at instant: Int64) {
    change(.marketingLeads) { row in
      let source = Market.sources[prospect.source]
      row.field("L-", Prospect.firstNumber + prospect.number)
      row.field(instant: instant)
      row.field(source.name)
      row.field(prospect.campaign)
      row.field(source.channel)
      row.field(prospect.province.country)
      row.field(prospect.province.name)
      row.field(prospect.dealerName)
      row.field(prospect.segment)
      row.field(prospect.seller == nil ? "" : Organisation.employees[Int(prospect.marketer)].person)
      row.field(prospect.email)
      let isAwkward = prospect.number % Self.awkwardEvery == Self.awkwardEvery - 1
      row.field(isAwkward ? DutchNames.awkwardCompany : prospect.company ?? "")
      prospect.isValueKnown ? row.field(prospect.value) : row.field()
      row.field(prospect.isValueKnown ? "EUR" : "")
      row.endRow()
    }
    spoil(.marketingLeads, at: instant)
  }

  private mutating func serviceLead(_ prospect: Prospect, at instant: Int64) {
    change(.serviceLeads) { row in
      row.field("L-", Prospect.firstNumber + prospect.number)
      row.field(instant: instant)
      row.field("K-", Self.firstCustomer + Int(prospect.customer ?? 0))
      row.field("Service")
      row.field(prospect.province.country)
      row.field(prospect.province.name)
      row.field(prospect.dealerName)
      row.field(prospect.segment)
      row.field(prospect.email)
      prospect.isValueKnown ? row.field(prospect.value) : row.field()
      row.field(prospect.isValueKnown ? "EUR" : "")
      row.endRow()
    }
  }

  private mutating func stage(_ entry: StageEntry, at instant: Int64) {
    change(.stageEvents) { row in
      row.field("L-", Prospect.firstNumber + Int(entry.lead))
      row.field(entry.stage.id)
      row.field(instant: instant)
      row.field(entry.department.id)
      row.field(entry.owner.map { Organisation.employees[Int($0)].person } ?? "")
      row.field(Wording.reasons[Int(entry.reason)])
      if entry.deadlineDays > 0 {
        row.field(instant: instant + Int64(entry.deadlineDays) * Span.day)
      } else {
        row.field()
      }
      row.endRow()
    }
    spoil(.stageEvents, at: instant)
  }

  /// A stage as dealer Oost writes it.
  private mutating func dossier(_ entry: StageEntry, at instant: Int64) {
    let statuses = [DealerOost.status(of: entry.stage), DealerOost.remark(after: entry)].compactMap(\.self)
    for status in statuses {
      change(.dealerOost) { row in
        row.field("L-", Prospect.firstNumber + Int(entry.lead))
        row.field(dutchTime: instant)
        row.field(status)
        row.field(entry.owner.map { Organisation.employees[Int($0)].person } ?? "")
        row.field(DealerOost.reason(entry.reason))
        row.endRow()
      }
    }
  }

  private mutating func touch(_ touch: Touch, at instant: Int64) {
    touches += 1
    let number = touches
    change(.calls) { row in
      row.field("T-", number)
      row.field(instant: instant)
      touch.isCustomer ? row.field() : row.field("L-", Prospect.firstNumber + Int(touch.subject))
      touch.isCustomer ? row.field("K-", Self.firstCustomer + Int(touch.subject)) : row.field()
      row.field(touch.isInbound ? "in" : "out")
      row.field(touch.channel.id)
      row.field(Touchpoints.all[Int(touch.touchpoint)].name)
      row.field(touch.department.id)
      row.field(touch.person.map { Organisation.employees[Int($0)].person } ?? "")
      row.field(Int(touch.minutes))
      row.field(Wording.notes[Int(touch.note)])
      row.endRow()
    }
    spoil(.calls, at: instant)
  }

  private mutating func order(_ order: Order, at instant: Int64) {
    orders += 1
    let number = orders
    change(.orders) { row in
      row.field("O-", 4_000 + number)
      row.field("K-", Self.firstCustomer + Int(Prospect.firstWonCustomer + order.lead))
      row.field(instant: instant)
      row.field(Int(order.amount))
      row.field("EUR")
      row.field(Int(order.margin))
      row.field("L-", Prospect.firstNumber + Int(order.lead))
      row.endRow()
    }
  }

  private mutating func answer(_ answer: Answer, at instant: Int64) {
    responses += 1
    let spoken = CustomerVoice.touchpoint(answer.touchpoint)
    let export: Export = spoken.isAskedOnline ? .webFeedback : .serviceSurveys
    let isUnanswered = responses % Self.unansweredEvery == 0
    let scores = [("nps", answer.recommendation), ("csat", answer.satisfaction), ("ces", answer.ease)]
    let row = AnswerRow(
      response: responses, customer: Self.firstCustomer + Int(answer.customer), spoken: spoken,
      isBelgian: answer.isBelgian, at: instant)
    for (metric, score) in scores {
      guard let score else { continue }
      let comment = metric == "nps" ? Wording.comments[Int(answer.comment)] : ""
      change(export) { builder in
        if spoken.isAskedOnline {
          row.appendJSON(metric: metric, score: isUnanswered ? nil : Int(score), comment: comment, to: &builder)
        } else {
          row.appendDelimited(metric: metric, score: Int(score), comment: comment, to: &builder)
        }
      }
    }
    spoil(export, at: instant)
  }

  // MARK: Flaws

  /// After a row whose time has passed that of a flaw of its file comes the flaw.
  private mutating func spoil(_ export: Export, at instant: Int64) {
    guard let place = flaws.firstIndex(where: { $0.export == export && $0.at <= instant }) else { return }
    let flaw = flaws.remove(at: place)
    change(export) { row in
      row.append(flaw.line(at: instant))
      row.endRow()
    }
  }

  private mutating func change(_ export: Export, _ body: (inout RowBuilder) -> Void) {
    body(&builders[export.place])
  }
}

extension Prospect {
  /// As the exports write it: `Oost`.
  fileprivate var dealerName: String {
    switch dealer {
    case .dealerNoord: "Noord"
    case .dealerOost: "Oost"
    case .dealerZuid: "Zuid"
    default: ""
    }
  }
}
