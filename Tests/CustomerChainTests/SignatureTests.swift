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
