import Foundation
import Testing

/// `ketting explain`: what a figure is, without any data.
struct ExplainTests {
  @Test func `a figure is explained in the language asked for`() throws {
    let company = try CompanyFixture(isEmpty: true)
    let english = try PlainRun(["explain", "funnel.step", "--lang", "en"], environment: company.environment())
    #expect(english.code == 0, "\(english.errorText)")
    #expect(english.text.hasPrefix("funnel.step: "))
    #expect(english.text.contains("reached(k+1) / reached(k)"))
    #expect(english.text.contains("Wilson 1927"))
    #expect(english.text.contains("higher is better"))
    #expect(PlainRun.intruders(in: english.output).isEmpty)
    let dutch = try PlainRun(["explain", "FUNNEL.STEP", "--lang", "nl"], environment: company.environment())
    #expect(dutch.text.contains("hoger is beter"))
    #expect(dutch.text.contains("reached(k+1) / reached(k)"))
  }

  @Test func `without a figure all names are listed, and each can be explained`() throws {
    let company = try CompanyFixture(isEmpty: true)
    let list = try PlainRun(["explain"], environment: company.environment())
    #expect(list.code == 0)
    for name in [
      "funnel.cohort", "aging.everLate", "handoff.acceptance", "leak.count", "experience.cxpi", "funnel.within",
      "chain.loss", "order.value", "definition.breaking", "group.difference",
    ] {
      #expect(list.text.contains(name + " "), "\(name)")
      let one = try PlainRun(["explain", name], environment: company.environment())
      #expect(one.code == 0)
      #expect(one.text.hasPrefix(name + ": "))
    }
  }

  @Test func `a slip is exit 2 with the name that was meant, a short name that is not unique names all`() throws {
    let company = try CompanyFixture(isEmpty: true)
    let slip = try PlainRun(["explain", "funnel.setp"], environment: company.environment())
    #expect(slip.code == 2)
    #expect(slip.errorText.contains("funnel.step"), "\(slip.errorText)")
    #expect(slip.output.isEmpty)
    let short = try PlainRun(["explain", "value"], environment: company.environment())
    #expect(short.code == 2)
    #expect(short.errorText.contains("aging.value") && short.errorText.contains("leak.value"), "\(short.errorText)")
    let hostile = try PlainRun(["explain", "\u{1B}[31mnps"], environment: company.environment())
    #expect(hostile.code == 2)
    #expect(PlainRun.intruders(in: hostile.error).isEmpty)
  }

  @Test func `as JSON for other programs`() throws {
    let company = try CompanyFixture(isEmpty: true)
    let one = try PlainRun(["explain", "nps", "--format", "json"], environment: company.environment())
    let figure = try #require(try JSONSerialization.jsonObject(with: Data(one.output)) as? [String: Any])
    #expect(figure["figure"] as? String == "experience.nps")
    #expect((figure["definition"] as? [String])?.count == 2)
    #expect(figure["unit"] as? String == "points" && figure["direction"] as? String == "higher")
    let all = try PlainRun(["explain", "--format", "json"], environment: company.environment())
    let document = try #require(try JSONSerialization.jsonObject(with: Data(all.output)) as? [String: Any])
    let names = try #require(document["figures"] as? [[String: Any]]).compactMap { $0["figure"] as? String }
    #expect(names.contains("experience.nps") && Set(names).count == names.count)
    #expect(try PlainRun(["explain", "nps", "--format", "paper"], environment: company.environment()).code == 2)
  }
}
