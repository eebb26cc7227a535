/// A generated `ketting.toml`, and which exports it maps.
struct AgreementText {
  var text: String
  /// Exports whose files are those of the foreign system, by name.
  var mapped: Set<String> = []

  init(_ random: inout SeededRandom) {
    text = AgreedCompany.header(&random)
    if random.chance(70) { text += AgreedCompany.terms(&random) }
    for export in ExportColumns.all where random.chance(50) { add(export, &random) }
    if random.chance(25) { addPipeline(&random) }
    if random.chance(10) { text += "\n[[source]]\nfiles = [\"nothing*.csv\"]\n  [source.person]\n  person = \"a\"\n" }
    if random.chance(8) { text += "\n[[stage]]\nid = 7\nkind = \"never\"\n" }
  }

  private mutating func add(_ export: ExportColumns, _ random: inout SeededRandom) {
    mapped.insert(export.name)
    text += "\n[[source]]\nfiles = [\"\(export.name)*\"]\n" + options(&random)
    text += "  [\(export.records)]\n"
    for column in export.columns where column.isRequired || random.chance(85) {
      text += "  \(column.native) = \(field(column, &random))\n"
    }
  }

  private func options(_ random: inout SeededRandom) -> String {
    var options = ""
    if random.chance(25) { options += "group = \"\(random.pick(["north", "south"]))\"\n" }
    if random.chance(15) { options += "decimal = \",\"\n" }
    if random.chance(15) { options += "encoding = \"windows-1252\"\n" }
    if random.chance(15) { options += "time_zone = \"America/New_York\"\n" }
    if random.chance(20) { options += "null = [\"-\", \"n/a\", \"NULL\"]\n" }
    if random.chance(20) { options += "clears = true\n" }
    if random.chance(15) { options += "date_format = \"dd-MM-yyyy\"\n" }
    if random.chance(15) { options += "expect = \"daily 07:00\"\n" }
    return options
  }

  private func field(_ column: ExportColumns.Column, _ random: inout SeededRandom) -> String {
    let name = "\"\(column.foreign)\""
    switch column.value {
    case .stage where random.chance(50):
      let rest = random.pick(["", ", \"*\" = \"ignore\"", ", \"*\" = \"sal\""])
      return
        "{ column = \(name), map = { inquiry = \"inquiry\", mql = \"mql\", won = \"won\", lost = \"lost\"\(rest) } }"
    case .metric where random.chance(20): return "{ value = \"nps\" }"
    case .country where random.chance(30): return "{ value = \"NL\" }"
    case .source where random.chance(30): return "{ column = \(name), null = [\"web\"] }"
    case .lead where random.chance(5): return "[\(name), \(name)]"
    default: return name
    }
  }

  /// An export of which a row says when a lead came and where it stands now.
  private mutating func addPipeline(_ random: inout SeededRandom) {
    mapped.insert("pipeline")
    text += """

      [[source]]
      files = ["pipeline*"]
      \(options(&random))  [source.lead]
        id = "Klant nr"
        created_at = "Aangemaakt"
        owner = "Eigenaar"
        value = "Waarde"
        [[source.event]]
        lead = "Klant nr"
        stage = { value = "mql" }
        when = { "Fase" = ["mql"] }
        [[source.event]]
        lead = "Klant nr"
        stage = { column = "Fase", map = { won = "won", lost = "lost" } }
        at = "Sinds"
        reason = "Reden"
        when = { "Fase" = ["won", "lost"], "Sinds" = "not empty" }

      """
  }

  static let pipelineColumns: [ExportColumns.Column] = [
    .init(native: "lead_id", foreign: "Klant nr", value: .lead, isRequired: true),
    .init(native: "created_at", foreign: "Aangemaakt", value: .time, isRequired: true),
    .init(native: "stage", foreign: "Fase", value: .stage, isRequired: true),
    .init(native: "entered_at", foreign: "Sinds", value: .time, isRequired: true),
    .init(native: "owner", foreign: "Eigenaar", value: .owner, isRequired: true),
    .init(native: "reason", foreign: "Reden", value: .reason, isRequired: true),
    .init(native: "value", foreign: "Waarde", value: .amount, isRequired: true),
  ]
}
