import CustomerChain

/// Everything that can be said, by topic.
public enum Phrase: Hashable, Sendable {
  case pane(PanePhrase)
  case column(ColumnPhrase)
  case header(HeaderPhrase)
  /// The short name of a key's action, for the hint line.
  case action(Action)
  /// What the action does, in one line.
  case actionHelp(Action)
  /// The name of a figure, as a breadcrumb or a table shows it.
  case metric(MetricID)
  /// A survey metric: the usual three by their letters, a company's own as it is written.
  case survey(String)
  case part(RecordSet.Part, of: MetricID)
  case recordColumn(RecordColumn)
  case field(CardField.Name)
  case dimension(Dimension)
  case recordKind(RecordKind)
  case stageKind(Stage.Kind)
  case absence(Absence)
  case reject(RejectReason)
  case problem(FileProblem)
  /// With its place: `ketting.toml:12:3: …`.
  case mistake(Mistake)
  /// Without its place.
  case mistakeReason(Mistake.Reason)
  case filterMistake(FilterMistake.Reason)
  case emptyPane(EmptyPane)
  case list(ListPhrase)
  case command(CommandPhrase)
  case toast(ToastPhrase)
  case health(HealthPhrase)
  case report(ReportPhrase)
  case explain(ExplainPhrase)
  case comparison(ComparisonPhrase)
  /// Around the lines of the brief.
  case brief(BriefPhrase)
  case chain(ChainPhrase)
}

extension Words {
  /// A phrase in this language. Without a full stop, except for phrases of several sentences.
  public func callAsFunction(_ phrase: Phrase) -> String {
    switch phrase {
    case .pane(let phrase): phrase.text(in: self)
    case .column(let phrase): phrase.text(in: self)
    case .header(let phrase): phrase.text(in: self)
    case .action(let action): action.name(in: self)
    case .actionHelp(let action): action.help(in: self)
    case .metric(let metric): name(of: metric)
    case .survey(let metric): name(ofSurvey: metric)
    case .part(let part, let metric): name(of: part, metric: metric)
    case .recordColumn(let column): name(of: column)
    case .field(let field): name(of: field)
    case .dimension(let dimension): name(of: dimension)
    case .recordKind(let kind): name(of: kind)
    case .stageKind(let kind): name(of: kind)
    case .absence(let absence): sentence(absence)
    case .reject(let reason): sentence(reason)
    case .problem(let problem): sentence(problem)
    case .mistake(let mistake):
      "\(mistake.file):\(mistake.line):\(mistake.column): \(sentence(mistake.reason))"
    case .mistakeReason(let reason): sentence(reason)
    case .filterMistake(let reason): sentence(reason)
    case .emptyPane(let phrase): phrase.text(in: self)
    case .list(let phrase): phrase.text(in: self)
    case .command(let phrase): phrase.text(in: self)
    case .toast(let phrase): phrase.text(in: self)
    case .health(let phrase): phrase.text(in: self)
    case .report(let phrase): phrase.text(in: self)
    case .explain(let phrase): phrase.text(in: self)
    case .comparison(let phrase): phrase.text(in: self)
    case .brief(let phrase): phrase.text(in: self)
    case .chain(let phrase): phrase.text(in: self)
    }
  }
}
