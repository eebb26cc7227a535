/// The words of the workload, as bytes. Texts may hold commas, quotes and line ends; the writer quotes what needs it.
enum Vocabulary {
  typealias Text = [UInt8]

  /// The order of `ketting.toml`.
  static let stages = texts(["new", "qualified", "proposal", "won", "lost"])
  static let departments = texts([
    "Marketing", "Inside Sales", "Field Sales", "Partner", "Onboarding", "Customer Success", "Support", "Finance",
  ])
  static let ownersOfDepartment = 24
  static let owners = texts(
    (1...departments.count * ownersOfDepartment).map { "own-" + String(String(1000 + $0).dropFirst()) })

  static let sources = texts([
    "web", "referral", "event", "paid_search", "paid_social", "outbound", "partner", "organic", "email", "chat",
  ])
  /// The source whose leads go to partners.
  static let partnerSource = 6
  static let campaigns = texts(
    (0..<48).map { number in
      let kinds = ["Webinar", "Launch", "Retarget", "Newsletter", "Fair", "Always-on"]
      return "\(2024 + number / 24)-Q\(number / 6 % 4 + 1) \(kinds[number % kinds.count])"
    })
  static let countries = texts([
    "US", "DE", "GB", "FR", "NL", "ES", "IT", "PL", "SE", "CA", "AU", "IN", "BR", "JP", "SG", "ZA",
  ])
  static let segments = texts(["SMB", "Mid-Market", "Enterprise", "Public Sector"])
  static let givenNames = texts([
    "anna", "ben", "carla", "david", "emma", "farid", "grace", "hiro", "ines", "jonas", "kira", "liam", "maria", "noah",
  ])
  static let familyNames = texts([
    "meyer", "smith", "garcia", "novak", "rossi", "dubois", "tanaka", "khan", "silva", "jensen", "kowalski", "okafor",
  ])
  static let companies = texts([
    "Northwind Labs", "Contoso Systems", "Acme Logistics", "Globex Foods", "Initech Energy", "Umbrella Media",
    "Stark Retail", "Wayne Health", "Hooli, Inc.", "The \"Vandelay\"",
  ])

  /// Most moves have no reason.
  static let moveReasons = texts([
    "", "", "", "", "call_held", "demo_done", "docs_sent", "follow_up", "Asked for quote, sent",
  ])
  static let exitReasons = texts([
    "price", "no_budget", "competitor", "no_reply", "timing", "duplicate", "Budget cut, revisit Q3",
    "Said \"not now\"",
  ])

  static let touchpoints = texts(["website", "demo", "onboarding", "delivery", "support", "billing", "renewal"])
  static let channels = texts(["email", "sms", "in_app", "phone", "web"])
  static let metrics = texts(["nps", "csat", "ces"])
  /// Most answers have no comment; some need quotes.
  static let comments = texts([
    "", "", "", "", "", "", "", "", "", "", "", "", "Great", "ok", "Fast answer and friendly team", "took too long",
    "Had to ask three times", "Würde ich weiterempfehlen", "Très bien", "could be easier to use",
    "no complaints so far",
    "Good product, slow support", "First line\nsecond line", "They said \"tomorrow\", it took a week",
  ])

  private static func texts(_ words: [String]) -> [Text] { words.map { Array($0.utf8) } }
}
