/// A place where a customer meets the company: a row of the register.
struct Touchpoint {
  let name: String
  /// A stage of the funnel, or a step of the journey before or beyond it.
  let step: String
  let channel: String
  let department: Department
  /// `;` between several.
  var owner = ""
  var promise = ""
}

/// The register, in the order in which a customer meets them.
///
/// Three have nobody, one has two people, and two belong to somebody who has left; the chat is a channel that nobody owns.
enum Touchpoints {
  static let all: [Touchpoint] = [
    Touchpoint(name: "Newsletter", step: "campaign", channel: "e-mail", department: .marketing, owner: "A. de Wit"),
    Touchpoint(name: "Home fair", step: "campaign", channel: "event", department: .marketing, owner: "B. Kuipers"),
    Touchpoint(
      name: "Comparison site", step: "campaign", channel: "partner", department: .marketing, owner: "B. Kuipers"),
    Touchpoint(name: "Social", step: "campaign", channel: "social", department: .marketing, owner: "D. Postma"),
    Touchpoint(
      name: "Website", step: "inquiry", channel: "web", department: .marketing, owner: "C. Okafor;D. Postma",
      promise: "an answer within a day"),
    Touchpoint(name: "Chat", step: "inquiry", channel: "chat", department: .marketing),
    Touchpoint(name: "Subsidy check", step: "inquiry", channel: "web", department: .marketing, owner: "C. Okafor"),
    Touchpoint(
      name: "First call", step: "mql", channel: "phone", department: .sales, owner: "E. Bakker",
      promise: "within three days"),
    Touchpoint(name: "Home visit NL", step: "sal", channel: "visit", department: .salesNL, owner: "H. Brouwer"),
    Touchpoint(name: "Home visit BE", step: "sal", channel: "visit", department: .salesBE, owner: "P. Claes"),
    Touchpoint(name: "Showroom Noord", step: "sal", channel: "visit", department: .dealerNoord, owner: "O. Hofstra"),
    Touchpoint(
      name: "Showroom Oost", step: "sal", channel: "visit", department: .dealerOost,
      owner: Organisation.leftDealerOost),
    Touchpoint(name: "Showroom Zuid", step: "sal", channel: "visit", department: .dealerZuid, owner: "V. Hendriks"),
    Touchpoint(
      name: "Offer", step: "sql", channel: "e-mail", department: .salesNL, owner: "L. van Dam",
      promise: "within five working days"),
    Touchpoint(name: "Contract", step: "opportunity", channel: "e-mail", department: .salesNL, owner: "I. Dekker"),
    Touchpoint(name: "Order confirmation", step: "won", channel: "e-mail", department: .sales, owner: "F. Yilmaz"),
    Touchpoint(name: "Planning call", step: "installation", channel: "phone", department: .service, owner: "Z. Aydin"),
    Touchpoint(
      name: "Installation", step: "installation", channel: "visit", department: .service, owner: "Z. Aydin",
      promise: "on the day that was named"),
    Touchpoint(name: "Handover", step: "installation", channel: "visit", department: .service, owner: "Q. Prins"),
    Touchpoint(
      name: "Service phone", step: "service", channel: "phone", department: .service,
      owner: Organisation.leftServicePhone, promise: "answered within three minutes"),
    Touchpoint(
      name: "Service visit", step: "service", channel: "visit", department: .service, owner: "Q. Prins",
      promise: "within two working days"),
    Touchpoint(name: "Service mail", step: "service", channel: "e-mail", department: .service, owner: "Y. Mulder"),
    Touchpoint(name: "App", step: "service", channel: "web", department: .marketing),
    Touchpoint(name: "Invoice", step: "invoice", channel: "e-mail", department: .service, owner: "X. Lim"),
    Touchpoint(name: "Renewal", step: "renewal", channel: "e-mail", department: .service),
  ]

  static let firstCall = place(of: "First call")
  static let offer = place(of: "Offer")
  static let contract = place(of: "Contract")
  static let planningCall = place(of: "Planning call")
  static let installation = place(of: "Installation")
  static let handover = place(of: "Handover")
  static let servicePhone = place(of: "Service phone")
  static let serviceVisit = place(of: "Service visit")
  static let serviceMail = place(of: "Service mail")

  /// Where the house is looked at.
  static func visit(by department: Department) -> UInt8 {
    switch department {
    case .salesBE: homeVisitBE
    case .dealerNoord: showroomNoord
    case .dealerOost: showroomOost
    case .dealerZuid: showroomZuid
    default: homeVisitNL
    }
  }

  private static let homeVisitNL = place(of: "Home visit NL")
  private static let homeVisitBE = place(of: "Home visit BE")
  private static let showroomNoord = place(of: "Showroom Noord")
  private static let showroomOost = place(of: "Showroom Oost")
  private static let showroomZuid = place(of: "Showroom Zuid")

  private static func place(of name: String) -> UInt8 {
    UInt8(all.firstIndex { $0.name == name } ?? 0)
  }
}
