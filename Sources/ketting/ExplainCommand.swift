import ArgumentParser
import CustomerChain
import Report
import Words

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "What a figure is: its definition in two lines, its formula, its source.")

  @Argument(help: "The name of a figure, such as funnel.step, or its last part (default: lists all names).")
  var figure: String?
  @OptionGroup var common: CommonOptions

  @Option(help: "text or json.")
  var format = Format.text.rawValue

  enum Format: String, CaseIterable { case text, json }

  func run() throws {
    let words = try common.words()
    guard let format = Format(rawValue: format) else {
      throw CommandFailure(
        .unknownFormat(format, allowed: Format.allCases.map(\.rawValue)), words, code: .commandLineIsWrong)
    }
    guard let figure else {
      switch format {
      case .text: Output.standardOutput.write(FigureExplanation.textOfAll(words))
      case .json: Output.standardOutput.write(try FigureExplanation.jsonOfAll(words))
      }
      return
    }
    let explanation = FigureExplanation(try ExplainCommand.metric(named: figure, words), words: words)
    switch format {
    case .text: Output.standardOutput.write(explanation.text())
    case .json: Output.standardOutput.write(try explanation.json())
    }
  }

  /// The figure that is meant. Throws which ones could have been.
  static func metric(named name: String, _ words: Words) throws -> MetricID {
    switch MetricName(name) {
    case .known(let metric): return metric
    case .ambiguous(let metrics):
      throw CommandFailure(
        .ambiguousFigure(name, names: metrics.map(\.rawValue)), words, code: .commandLineIsWrong)
    case .unknown(let nearest):
      throw CommandFailure(
        .unknownFigure(name, nearest: nearest.map(\.rawValue)), words, code: .commandLineIsWrong)
    }
  }
}
