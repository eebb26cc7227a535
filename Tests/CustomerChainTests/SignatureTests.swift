import Testing

@testable import CustomerChain

@Suite struct SignatureTests {
  @Test("Without an agreement nobody has signed")
  func nobody() {
    #expect(Signatures(Agreement()) == Signatures(Agreement()))
    #expect(!Signatures(Agreement()).isAgreed && Signatures(Agreement()).missing.isEmpty)
  }

  @Test("A department that a stage names must sign too")
  func namedByStage() {
    var agreement = agreement
    #expect(Signatures(agreement).missing == ["sales"])
    agreement.funnel.agreedBy["sales"] = Day(number: 0)
    #expect(Signatures(agreement).isAgreed)
  }

  @Test("A stage's own signatures count for its figures instead of the funnel's")
  func stageSignatures() {
    var agreement = agreement
    #expect(Signatures(agreement).lacksSignature(agreement.stages[0]))
    agreement.stages[0].agreedBy = ["sales", "marketing"]
    #expect(!Signatures(agreement).lacksSignature(agreement.stages[0]))
    #expect(Signatures(agreement).missing == ["sales"], "it has not signed the funnel")
    agreement.stages[0].agreedBy = []
    #expect(Signatures(agreement).missing == ["marketing", "sales"])
  }

  @Test("A stage that the agreement does not name stands on the signatures of the whole funnel")
  func unnamedStage() {
    #expect(Signatures(agreement).lacksSignature(Stage(id: "demo", kind: .inventory)))
    #expect(!Signatures(Agreement()).lacksSignature(Stage(id: "demo", kind: .inventory)))
  }

  @Test("An unsigned definition marks every figure that stands on it, and no other")
  func figuresOnUnsignedDefinitions() throws {
    let board = try boardWithUnsigned("sal")
    let marked = marks(board)
    #expect(marked(.here, "sal") && !marked(.here, "mql") && !marked(.here, "won"))
    #expect(marked(.step, "sal") && marked(.step, "mql"), "mql's step leads to sal")
    #expect(!marked(.step, "inquiry"))
    #expect(marked(.toNext, "mql") && marked(.waiting, "mql") && !marked(.reached, "mql"))
    #expect(marked(.overall, "sal") && !marked(.overall, "won"))
    for metric in [MetricID.cohort, .decided, .winRate, .groupRate, .open, .late, .median] {
      #expect(marked(metric, nil), "\(metric.rawValue)")
    }
    #expect(!marked(.nps, nil) && !marked(.answers, nil))
  }

  @Test("The first stage marks every share of the whole, an exit what it can end, an open stage no won one")
  func firstStageAndExit() throws {
    let first = marks(try boardWithUnsigned("inquiry"))
    #expect(first(.overall, "won") && first(.overall, "sal") && !first(.step, "mql"))
    let exit = marks(try boardWithUnsigned("lost"))
    #expect(exit(.winRate, nil) && exit(.cohort, nil))
    #expect(!exit(.open, nil) && !exit(.late, nil), "no open lead stands in it")
    #expect(!exit(.step, "sal") && exit(.here, "lost"))
  }

  @Test("Where all have signed, or nobody was asked to, no figure is marked")
  func noMarks() throws {
    for (agreement, board) in [try boardWithUnsigned(nil), try boardWithUnsigned("sal", asked: false)] {
      let signatures = Signatures(agreement)
      #expect(!board.figures.isEmpty)
      #expect(board.figures.allSatisfy { !signatures.lacksSignature($0, stages: board.funnel.stages.map(\.stage)) })
    }
  }

  /// A small company whose stages all departments signed, but for one stage.
  private func boardWithUnsigned(_ unsigned: String?, asked: Bool = true) throws -> (Agreement, Board) {
    var stages = Fixture.usualStages
    if asked {
      for stage in stages.indices {
        stages[stage].agreedBy = stages[stage].id == unsigned ? ["marketing"] : ["marketing", "sales"]
      }
    }
    var fixture = Fixture(stages: stages)
    fixture.add(.lead, file: "leads.csv", (1...6).map { [.leadID: "L\($0)", .createdAt: "2026-01-0\($0)"] })
    fixture.add(
      .event, file: "events.csv",
      [("L1", "mql"), ("L1", "sal"), ("L2", "mql"), ("L3", "lost"), ("L4", "won")].map {
        [.leadID: $0.0, .stage: $0.1, .enteredAt: "2026-01-20"]
      })
    fixture.add(
      .survey, file: "answers.csv",
      (1...6).map { [.responseID: "R\($0)", .metric: "nps", .score: "9", .answeredAt: "2026-01-10"] })
    return (fixture.agreement, try fixture.board(at: "2026-02-01"))
  }

  /// Whether all figures of a name, of one stage or of any, are marked; no figure of the name is a failure.
  private func marks(_ made: (Agreement, Board)) -> (MetricID, String?) -> Bool {
    let (agreement, board) = made
    let signatures = Signatures(agreement)
    let stages = board.funnel.stages.map(\.stage)
    return { metric, stage in
      let figures = board.figures.filter {
        $0.id == metric && (stage == nil || $0.records.coordinates.stage.map { stages[$0].id } == stage)
      }
      #expect(!figures.isEmpty, "\(metric.rawValue) \(stage ?? "")")
      let marked = figures.filter { signatures.lacksSignature($0, stages: stages) }
      #expect(marked.isEmpty || marked.count == figures.count)
      return !marked.isEmpty
    }
  }

  /// One stage, handed from marketing to sales, signed by marketing.
  private var agreement: Agreement {
    var agreement = Agreement()
    var stage = Stage(id: "mql", kind: .sla)
    stage.department = "marketing"
    stage.handsTo = "sales"
    agreement.stages = [stage]
    agreement.funnel.agreedBy = ["marketing": Day(number: 0)]
    return agreement
  }
}
