/// What customers feel at one touchpoint, and how many of them say so.
struct VoiceOfTouchpoint {
  let touchpoint: String
  let channel: Channel
  let department: Department
  /// In the export of the web tool, or that of Service.
  let isAskedOnline: Bool
  /// Filled-in questionnaires in a week, for the default number of leads.
  let weekly: Double
  /// Shares of 9–10 and of 0–6.
  let promoters: Double
  let detractors: Double
  /// The share of 4 and 5 on the scale of satisfaction, and the mean of ease.
  let satisfied: Double
  let ease: Double
}

/// The questionnaires of the company: each day of each touchpoint is a pure function of the seed.
struct CustomerVoice {
  let seed: UInt64
  let story: Storyline
  let office: OfficeHours
  /// The number of leads over the default number: a small company has fewer answers.
  let scale: Double

  static let touchpoints: [VoiceOfTouchpoint] = [
    VoiceOfTouchpoint(
      touchpoint: "Website", channel: .web, department: .marketing, isAskedOnline: true, weekly: 25, promoters: 0.55,
      detractors: 0.14, satisfied: 0.82, ease: 5.6),
    VoiceOfTouchpoint(
      touchpoint: "Offer", channel: .email, department: .salesNL, isAskedOnline: true, weekly: 15, promoters: 0.50,
      detractors: 0.17, satisfied: 0.79, ease: 5.2),
    VoiceOfTouchpoint(
      touchpoint: "Installation", channel: .visit, department: .service, isAskedOnline: false, weekly: 31,
      promoters: 0.62,
      detractors: 0.10, satisfied: 0.88, ease: 5.9),
    VoiceOfTouchpoint(
      touchpoint: "Service visit", channel: .visit, department: .service, isAskedOnline: false, weekly: 36,
      promoters: 0.53, detractors: 0.15, satisfied: 0.81, ease: 5.4),
    VoiceOfTouchpoint(
      touchpoint: "Service phone", channel: .phone, department: .service, isAskedOnline: false, weekly: 36,
      promoters: 0.53, detractors: 0.15, satisfied: 0.80, ease: 5.3),
    VoiceOfTouchpoint(
      touchpoint: "Invoice", channel: .email, department: .service, isAskedOnline: true, weekly: 8, promoters: 0.40,
      detractors: 0.28, satisfied: 0.66, ease: 4.8),
  ]
  static let servicePhone: UInt8 = 4
  static let renewal: UInt8 = UInt8(touchpoints.count)
  static let renewalTouchpoint = VoiceOfTouchpoint(
    touchpoint: "Renewal", channel: .email, department: .service, isAskedOnline: false, weekly: 0, promoters: 0.25,
    detractors: 0.5, satisfied: 0.5, ease: 4.2)

  static func touchpoint(_ place: UInt8) -> VoiceOfTouchpoint {
    Int(place) < touchpoints.count ? touchpoints[Int(place)] : renewalTouchpoint
  }

  /// The answers of one local day, in no order.
  func answers(ofDay day: Int, into happenings: inout [Happening]) {
    let noon = AmsterdamTime.instant(dayNumber: day, timeOfDay: 12 * Span.hour)
    let isWorkingDay = office.isOpen(noon)
    for place in Self.touchpoints.indices {
      let spoken = Self.touchpoints[place]
      let stream = day * Self.touchpoints.count + place
      var random = RandomSource(seed: seed, stream: .answers, number: stream)
      // Visits and calls are on working days, and so, mostly, is what is said about them.
      let share = spoken.isAskedOnline ? 1.0 / 7 : isWorkingDay ? 0.18 : 0.05
      // Who has waited long has something to say.
      let urge = UInt8(place) == Self.servicePhone && noon >= story.servicePhoneFailsSince ? 1.6 : 1
      let count = random.poisson(mean: spoken.weekly * share * urge * scale)
      let shift = even(place, number: day).unit(.feeling)
      for position in 0..<count {
        let at = AmsterdamTime.instant(dayNumber: day, timeOfDay: SeasonalDemand.timeOfDay(&random))
        // A day's feelings are spread evenly, so that a score moves by what the story changes more than by luck.
        let feeling = (Double(position) + shift) / Double(count)
        var answer = answer(at: UInt8(place), feeling: feeling, mood: mood(of: spoken, place: place, at: at), &random)
        let asked = even(place, number: day * 64 + position)
        if !asked.chance(.satisfactionAsked, 0.85) { answer.satisfaction = nil }
        if !asked.chance(.easeAsked, 0.7) { answer.ease = nil }
        happenings.append(Happening(at: at, sequence: stream, occurrence: .answer(answer)))
      }
    }
  }

  private func even(_ place: Int, number: Int) -> EvenChance {
    EvenChance(seed: seed &+ UInt64(place), number: number)
  }

  /// The few answers about renewals.
  func renewalAnswers(into happenings: inout [Happening]) {
    var random = RandomSource(seed: seed, stream: .answers, number: -1)
    for place in 0..<Storyline.renewalAnswers {
      let asked = story.renewalAskedSince + Int64(place) * 8 * Span.day
      let at = office.nextOpen(asked - 2 * Span.day) + Span.minutes(random.uniform(1, 300))
      let answer = answer(at: Self.renewal, feeling: random.unit(), mood: Self.renewalTouchpoint, &random)
      happenings.append(Happening(at: at, sequence: -1, occurrence: .answer(answer)))
    }
  }

  /// What is felt at that moment: the website has got better a while ago, the phone of Service collapses.
  private func mood(of spoken: VoiceOfTouchpoint, place: Int, at instant: Int64) -> VoiceOfTouchpoint {
    if UInt8(place) == Self.servicePhone && instant >= story.servicePhoneFailsSince {
      return spoken.changed(promoters: 0.25, detractors: 0.51, satisfied: 0.44, ease: 3.3)
    }
    if place == 0 {
      let days = Double(story.now - instant) / Double(Span.day) - Double(Storyline.levelDays)
      let lag = min(1, max(0, days / 112))
      return spoken.changed(
        promoters: 0.57 - 0.14 * lag, detractors: 0.11 + 0.08 * lag, satisfied: 0.86 - 0.08 * lag, ease: 5.7 - 0.3 * lag
      )
    }
    return spoken
  }

  /// - Parameter feeling: 0 … 1, the worst first.
  private func answer(
    at place: UInt8, feeling: Double, mood: VoiceOfTouchpoint, _ random: inout RandomSource
  ) -> Answer {
    let recommendation: UInt8
    if feeling < mood.detractors {
      recommendation = UInt8([6, 6, 5, 5, 4, 3, 2, 1, 0][random.index(below: 9)])
    } else if feeling < 1 - mood.promoters {
      recommendation = random.chance(0.6) ? 8 : 7
    } else {
      recommendation = random.chance(0.55) ? 9 : 10
    }
    let satisfaction = satisfaction(feeling: feeling, satisfied: mood.satisfied, &random)
    let ease = UInt8(min(7, max(1, (mood.ease + (feeling - 0.5) * 2.4 + 0.45 * random.standardNormal()).rounded())))
    return Answer(
      touchpoint: place, customer: Int32(random.index(below: Prospect.existingCustomers)),
      isBelgian: random.chance(0.19), recommendation: recommendation,
      satisfaction: satisfaction, ease: ease,
      comment: comment(recommendation, place: place, &random))
  }

  private func satisfaction(feeling: Double, satisfied: Double, _ random: inout RandomSource) -> UInt8 {
    let blurred = feeling + 0.08 * random.standardNormal()
    guard blurred >= 1 - satisfied else {
      return blurred < (1 - satisfied) * 0.25 ? 1 : blurred < (1 - satisfied) * 0.55 ? 2 : 3
    }
    return blurred > 1 - satisfied * 0.42 ? 5 : 4
  }

  private func comment(_ recommendation: UInt8, place: UInt8, _ random: inout RandomSource) -> UInt8 {
    guard random.chance(0.12) else { return 0 }
    let range =
      recommendation >= 9
      ? Wording.commentsOfPraise
      : place == Self.servicePhone && recommendation <= 6 ? Wording.commentsOfWaiting : Wording.commentsOfDoubt
    return UInt8(range.lowerBound + random.index(below: range.count))
  }
}

extension VoiceOfTouchpoint {
  fileprivate func changed(promoters: Double, detractors: Double, satisfied: Double, ease: Double) -> Self {
    VoiceOfTouchpoint(
      touchpoint: touchpoint, channel: channel, department: department, isAskedOnline: isAskedOnline, weekly: weekly,
      promoters: promoters, detractors: detractors, satisfied: satisfied, ease: ease)
  }
}
