import CustomerChain
import Testing

@testable import Report

@Suite struct SignatureTests {
  @Test("Without an agreement nobody has signed")
  func nobody() {
    #expect(Signatures(Agreement()) == Signatures(Agreement()))
    #expect(!Signatures(Agreement()).isAgreed && Signatures(Agreement()).missing.isEmpty)
  }

  @Test("A department that a stage names must sign too, and a stage's own signatures count instead of the funnel's")
  func stageSignatures() {
    var agreement = Agreement()
    var stage = Stage(id: "mql", kind: .sla)
    stage.department = "marketing"
    stage.handsTo = "sales"
    agreement.stages = [stage]
    agreement.funnel.agreedBy = ["marketing": Day(number: 0)]
    #expect(Signatures(agreement).missing == ["sales"])
    agreement.stages[0].agreedBy = ["sales", "marketing"]
    #expect(Signatures(agreement).isAgreed)
    agreement.stages[0].agreedBy = []
    #expect(Signatures(agreement).missing == ["marketing", "sales"])
  }
}
