import Screen
import Testing

@testable import Dashboard

/// Whole screens as text. A change of looks shows here first, as a person would see it.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCases.all.map(\.name))
  func `the screen is as it was looked at`(name: String) throws {
    let model = try #require(GoldenCases.all.first { $0.name == name }).model()
    let golden = try #require(Goldens.all[name])
    let text = view(model, size: model.size).text
    #expect(text == golden, "\(name):\n\(text)")
  }
}
