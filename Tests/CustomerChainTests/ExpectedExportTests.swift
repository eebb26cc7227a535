import Testing

@testable import CustomerChain

@Suite struct ExpectedExportTests {
  @Test(arguments: [
    ("daily 07:00", "2026-11-20T07:01", "2026-11-21T06:59", false),
    ("daily 07:00", "2026-11-20T06:59", "2026-11-21T07:00", true),
    ("daily 07:00", "2026-11-20T06:59", "2026-11-20T08:00", true),
    ("daily 07:00", "2026-11-21T07:01", "2026-11-21T09:00", false),
    ("weekly mon 07:00", "2026-11-16T07:30", "2026-11-22T23:00", false),
    ("weekly mon 07:00", "2026-11-16T07:30", "2026-11-23T07:00", true),
    ("hourly", "2026-11-21T07:00", "2026-11-21T08:01", true),
  ])
  func lateMeansOlderThanTheLastOneDue(text: String, modified: String, now: String, isLate: Bool) throws {
    let expected = try #require(ExpectedExport(text))
    let moments = (Fixture.asOf(modified).instant, Fixture.asOf(now).instant)
    #expect(expected.isLate(moments.0, at: moments.1, in: .utc) == isLate)
  }

  @Test(arguments: ["", "daily", "daily 7", "daily 24:00", "weekly 07:00", "monthly 1 07:00", "daily 07:00 x"])
  func whatIsNoExpectationIsNone(text: String) { #expect(ExpectedExport(text) == nil) }
}
