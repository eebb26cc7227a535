/// How dealer Oost writes down what it does with a lead: in a system of its own, with its own words. The agreement maps
/// them; two of them nobody has mapped.
enum DealerOost {
  /// The words for the stages, in the order of the chain.
  static let statuses: [(status: String, stage: Stage)] = [
    ("In behandeling", .sal), ("Bezocht", .sql), ("Offerte uit", .opportunity), ("Opdracht", .won),
    ("Afgewezen", .rejected), ("Niet geschikt", .disqualified), ("Verloren", .lost),
  ]

  /// The words for the reasons.
  static let reasons: [(reason: String, meaning: String)] = [
    ("dubbel", "duplicate"), ("geen budget", "no budget"), ("nu niet", "bad timing"),
    ("verkeerde persoon", "wrong contact"), ("buiten ons gebied", "outside our area"), ("huurder", "tenant"),
    ("geen reactie", "no response"), ("woning ongeschikt", "not suitable"), ("te duur", "price"),
    ("concurrent", "competitor"), ("geen subsidie", "no subsidy"), ("uitgesteld", "postponed"),
    ("geen besluit", "no decision"),
  ]

  private static let statusByStage = Stage.allCases.map { stage in statuses.first { $0.stage == stage }?.status }
  private static let reasonByPlace = Wording.reasons.map { meaning in
    reasons.first { $0.meaning == meaning }?.reason ?? ""
  }

  /// Nil for a stage that the dealer does not know: what comes before it has the lead.
  static func status(of stage: Stage) -> String? { statusByStage[Int(stage.rawValue)] }

  static func reason(_ place: UInt8) -> String { reasonByPlace[Int(place)] }

  /// A status that follows at times and that is no stage of the chain.
  static func remark(after entry: StageEntry) -> String? {
    switch entry.stage {
    case .sal where entry.lead % 16 == 0: "Nabellen"
    case .opportunity where entry.lead % 8 == 0: "Wacht op subsidie"
    default: nil
    }
  }
}
