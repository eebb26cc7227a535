/// What an answer says on the scale of its survey.
struct AnswerFacts {
  enum Validity { case valid, offScale, unanswered }

  let validity: Validity
  let score: Double
  /// Nil where the metric has no scale; then every number is valid.
  let survey: Survey?

  init(_ score: Double, on survey: Survey?) {
    self.score = score
    self.survey = survey
    if score.isNaN {
      validity = .unanswered
    } else if let survey {
      validity = score >= survey.minimum && score <= survey.maximum ? .valid : .offScale
    } else {
      validity = .valid
    }
  }

  /// 9 and 10 of ten: the upper two of a scale of eleven.
  var isPromoter: Bool { validity == .valid && score >= 9 }
  /// 0 to 6 of ten.
  var isDetractor: Bool { validity == .valid && score <= 6 }
  var isPassive: Bool { validity == .valid && !isPromoter && !isDetractor }

  /// In the top box; false where none is agreed.
  var isTop: Bool {
    guard validity == .valid, let survey, let top = survey.effectiveTop else { return false }
    return survey.direction == .higher ? score >= top : score <= top
  }

  /// The highest answer of the scale, or the lowest where lower is better.
  var isBest: Bool {
    guard validity == .valid, let survey else { return false }
    return survey.direction == .higher ? score >= survey.maximum : score <= survey.minimum
  }
}

extension AnswerFacts {
  /// In the lowest two answers of the scale (the highest two where lower is better): what an index of net shares counts
  /// against the top box.
  var isBottom: Bool {
    guard validity == .valid, let survey else { return false }
    return survey.direction == .higher ? score <= survey.minimum + 1 : score >= survey.maximum - 1
  }
}

extension Survey {
  /// The agreed top box, else the usual one of the metric where the scale is the usual one.
  var effectiveTop: Double? {
    if let top { return top }
    guard let usual = Survey.usual(metric), usual.minimum == minimum, usual.maximum == maximum else { return nil }
    return usual.top
  }
}

/// The answers of one row of the experience figures, counted.
struct AnswerCount: Sendable {
  var n = 0
  var promoters = 0
  var passives = 0
  var detractors = 0
  var top = 0
  var bottom = 0
  var best = 0
  var invalid = 0
  var unanswered = 0
  var sum = 0.0
  var sumOfSquares = 0.0

  init() {}

  /// One answer.
  init(_ facts: AnswerFacts) {
    switch facts.validity {
    case .unanswered: unanswered += 1
    case .offScale: invalid += 1
    case .valid:
      n += 1
      if facts.isPromoter { promoters += 1 } else if facts.isDetractor { detractors += 1 } else { passives += 1 }
      if facts.isTop { top += 1 }
      if facts.isBottom { bottom += 1 }
      if facts.isBest { best += 1 }
      sum += facts.score
      sumOfSquares += facts.score * facts.score
    }
  }

  @inline(__always)
  mutating func add(_ other: AnswerCount) {
    n &+= other.n
    promoters &+= other.promoters
    passives &+= other.passives
    detractors &+= other.detractors
    top &+= other.top
    bottom &+= other.bottom
    best &+= other.best
    invalid &+= other.invalid
    unanswered &+= other.unanswered
    sum += other.sum
    sumOfSquares += other.sumOfSquares
  }

  var mean: Double? { n > 0 ? sum / Double(n) : nil }

  var squaredDifferences: Double { n > 0 ? max(0, sumOfSquares - sum * sum / Double(n)) : 0 }
}
