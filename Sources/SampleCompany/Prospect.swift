/// Who a lead is: a pure function of the seed, the lead's number and the moment at which it came.
struct Prospect {
  /// Every lead's number is above this, as numbers of a system that has run for years are.
  static let firstNumber = 10_001
  /// How far back a lead that is sent twice was sent before: at most this many leads.
  private static let duplicateReach = 400
  private static let serviceShare = 0.06
  /// Of what comes to the empty desk of dealer Oost so much has nobody's name.
  private static let ownerlessShare = 0.4
  private static let businessShare = 0.15
  private static let valueKnownShare = 0.95
  private static let duplicateShare = 0.9
  /// An order is worth at least and at most this, in euros.
  private static let values = 3_000.0...80_000.0

  let number: Int
  /// Reported by Service for a customer who wants to replace or extend, rather than won by Marketing.
  let isFromService: Bool
  let source: Int
  let campaign: String
  let province: Province
  /// The dealer, where one serves the address.
  let dealer: Department?
  let isBusiness: Bool
  let segment: String
  /// The comparison site has sent the same person before.
  let isDuplicate: Bool
  let company: String?
  let email: String
  /// What it is worth, in whole euros, whether or not the export says so.
  let value: Int
  let isValueKnown: Bool
  let marketer: UInt8
  /// Who sells to it; nil where nobody has been named.
  let seller: UInt8?
  /// A lead that Service reports comes from a customer.
  let customer: Int32?

  init(seed: UInt64, number: Int, at instant: Int64, story: Storyline) {
    var random = RandomSource(seed: seed, stream: .identity, number: number)
    self.number = number
    let even = EvenChance(seed: seed, number: number)
    isFromService = even.chance(.service, Self.serviceShare)
    let weights = instant < story.quietCampaignSince ? Market.earlierSourceWeights : Market.sourceWeights
    source = even.categorical(.source, weights)
    let campaigns = Market.sources[source].campaigns
    campaign = campaigns[random.index(below: campaigns.count)]
    province = Market.provinces[even.categorical(.province, Market.provinceWeights)]
    dealer = even.chance(.dealer, province.dealerShare) ? province.dealer : nil
    isBusiness = even.chance(.business, Self.businessShare)
    segment =
      isBusiness
      ? Market.businessSegments[random.categorical(Market.businessSegmentWeights)]
      : Market.segments[random.index(below: Market.segments.count)]

    let fromDoubtfulSite = !isFromService && source == Market.comparisonSite && instant >= story.duplicatesSince
    isDuplicate = fromDoubtfulSite && even.chance(.duplicate, Self.duplicateShare)
    let earlier = isDuplicate ? max(0, number - 1 - random.index(below: Self.duplicateReach)) : number
    (company, email) = Self.identity(seed: seed, number: earlier, isBusiness: isBusiness)

    let worth = isBusiness ? random.logNormal(median: 16_500, sigma: 0.5) : random.logNormal(median: 7_300, sigma: 0.3)
    value = Int((min(max(worth, Self.values.lowerBound), Self.values.upperBound) / 100).rounded()) * 100
    isValueKnown = random.chance(Self.valueKnownShare)
    let marketers = Organisation.places(in: .marketing)
    marketer = marketers[random.index(below: marketers.count)]

    let sellers = Organisation.places(in: dealer ?? (province.country == "BE" ? .salesBE : .salesNL))
    let named = sellers[random.index(below: sellers.count)]
    let isLate = instant >= story.dealerOostNeglectedSince - 3 * Span.day
    let isForEmptyDesk = isLate && dealer == .dealerOost && random.chance(0.8)
    seller = isForEmptyDesk && random.chance(Self.ownerlessShare) ? nil : named
    customer = isFromService ? Int32(random.index(below: Self.existingCustomers)) : nil
  }

  /// Customers from before the history; those won in it follow.
  static let existingCustomers = 9_000
  /// The number of the customer that the first lead becomes when it is won, among all customers.
  static let firstWonCustomer: Int32 = 10_000

  /// The department that sells to it.
  var sellingDepartment: Department {
    dealer ?? (province.country == "BE" ? .salesBE : .salesNL)
  }

  private static func identity(seed: UInt64, number: Int, isBusiness: Bool) -> (company: String?, email: String) {
    var random = RandomSource(seed: seed &+ 1, stream: .identity, number: number)
    let given = DutchNames.given[random.index(below: DutchNames.given.count)]
    let family = DutchNames.family[random.index(below: DutchNames.family.count)]
    let trade = DutchNames.trades[random.index(below: DutchNames.trades.count)]
    let name = DutchNames.names[random.index(below: DutchNames.names.count)]
    let email = "\(given.lowercased()).\(family.lowercased())\(firstNumber + number)@example.nl"
    return (isBusiness ? "\(trade) \(name)" : nil, email)
  }
}
