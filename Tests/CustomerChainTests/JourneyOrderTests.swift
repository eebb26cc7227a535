import Testing

@testable import CustomerChain

@Suite struct JourneyOrderTests {
  private func names(_ written: [String], _ stages: [Stage] = Fixture.usualStages) -> [String] {
    JourneyOrder(stages, written: written).steps.map { step in
      "\(step.name)\(step.stage == nil ? "*" : "")\(step.touchpoints.map { " \($0)" }.joined())"
    }
  }

  @Test func withoutARegisterTheStagesStandInOrderAndExitsDoNot() {
    #expect(names([]) == ["inquiry", "mql", "sal", "won"])
  }

  @Test func aStepThatIsAStageByIdOrNameJoinsIt() {
    var stages = Fixture.usualStages
    stages[1].name = "Marketing qualified"
    #expect(names(["MQL", " marketing Qualified ", "won"], stages) == ["inquiry", "mql 0 1", "sal", "won 2"])
  }

  @Test func anIdMeansItsOwnStageWhateverAnotherIsCalled() {
    var stages = Fixture.usualStages
    stages[0].name = "sal"
    #expect(names(["sal"], stages) == ["inquiry", "mql", "sal 0", "won"])
  }

  @Test func otherStepsStandAfterTheLastStageBeforeThem() {
    #expect(
      names(["inquiry", "demo", "won", "delivery", "service", "delivery"])
        == ["inquiry 0", "demo* 1", "mql", "sal", "won 2", "delivery* 3 5", "service* 4"])
  }

  @Test func stepsBeforeAnyStageStandBeforeAllOfThem() {
    #expect(
      names(["awareness", "orientation", "mql"]) == [
        "awareness* 0", "orientation* 1", "inquiry", "mql 2", "sal", "won",
      ])
  }

  @Test func aStepThatComesBackAfterAnotherStageStaysWhereItWas() {
    #expect(names(["inquiry", "demo", "won", "Demo"]) == ["inquiry 0", "demo* 1 3", "mql", "sal", "won 2"])
  }

  @Test func anEmptyStepIsTheOneAbove() {
    #expect(names(["inquiry", "", "delivery", " "]) == ["inquiry 0 1", "delivery* 2 3", "mql", "sal", "won"])
    #expect(names(["", "inquiry"]) == ["* 0", "inquiry 1", "mql", "sal", "won"])
  }

  @Test func anExitIsNoStageOfTheJourney() {
    #expect(names(["won", "lost"]) == ["inquiry", "mql", "sal", "won 0", "lost* 1"])
  }
}
