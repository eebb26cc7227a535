import Testing

@testable import CustomerChain

/// Which way a target is missed is said by the catalogue of figures, and for a survey by its agreement.
@Suite struct TargetDirectionTests {
  private func state(_ target: Target, surveys: [Survey] = []) throws -> TargetFigure.State? {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.agreement.targets = [target]
    fixture.agreement.surveys = surveys
    fixture.add(.lead, file: "leads.csv", (1...6).map { [.leadID: "L\($0)", .createdAt: "2026-01-0\($0)"] })
    fixture.add(
      .survey, file: "answers.csv",
      (1...6).map { [.responseID: "R\($0)", .metric: "ces", .score: "3", .answeredAt: "2026-01-10"] })
    return try fixture.board(at: "2026-02-01").targets.first?.state
  }

  @Test("Fewer open leads are better, more new ones are an amount to reach")
  func volumes() throws {
    #expect(try state(Target(figure: "aging.open", value: 4)) == .missed)
    #expect(try state(Target(figure: "aging.open", value: 8)) == .met)
    #expect(try state(Target(figure: "funnel.cohort", value: 8)) == .missed)
    #expect(try state(Target(figure: "funnel.cohort", value: 6)) == .met)
  }

  @Test("Where a low score means little effort, a target on it is missed from above")
  func effort() throws {
    var easy = Survey(metric: "ces", minimum: 1, maximum: 5)
    let target = Target(figure: "experience.ces", value: 2)
    #expect(try state(target, surveys: [easy]) == .met)
    easy.direction = .lower
    #expect(try state(target, surveys: [easy]) == .missed)
  }
}
