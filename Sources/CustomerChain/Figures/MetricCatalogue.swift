extension MetricID {
  private static let wilson = MetricFacts.Source.published("Wilson 1927")
  private static let quantiles = MetricFacts.Source.published("Hyndman & Fan 1996, type 7")
  /// Stock and flow that add up.
  private static let flow = MetricFacts.Source.published("Adobe Marketo, Success Path Analyzer")

  /// The figure's row in the table of all figures.
  public var facts: MetricFacts {
    switch self {
    case .cohort: MetricFacts(.count, .neither, "#{ lead : t(first) ∈ period, t(first) ≤ T }", .agreement)
    case .here: MetricFacts(.count, .neither, "#{ lead : stage(lead, T) = k }", .agreement)
    case .entered: MetricFacts(.count, .neither, "#{ entry(k) : t ∈ period, t ≤ T }", Self.flow)
    case .left: MetricFacts(.count, .neither, "here(k, start) + in(k) − here(k, end)", Self.flow)
    case .reached:
      MetricFacts(
        .count, .neither, "#{ lead ∈ cohort : ∃ entry(k) ≤ T };  skips = \"count\": ∃ entry(j) ≤ T, j ≥ k", .agreement)
    case .imputed:
      MetricFacts(.count, .lower, "#{ lead ∈ cohort : ∄ entry(k) ≤ T, ∃ entry(j) ≤ T, j > k }", .agreement)
    case .step: MetricFacts(.share, .higher, "reached(k+1) / reached(k)", Self.wilson)
    case .overall: MetricFacts(.share, .higher, "reached(k) / reached(1)", Self.wilson)
    case .winRate: MetricFacts(.share, .higher, "won / (won + exits)", Self.wilson)
    case .groupWon: MetricFacts(.count, .higher, "#{ lead ∈ cohort(g) : stage(lead, T) = won }", .agreement)
    case .groupRate: MetricFacts(.share, .higher, "groupWon(g) / cohort(g)", Self.wilson)
    case .toNext:
      MetricFacts(.days, .lower, "Q(0.5), Q(0.9) of { t(k+1) − t(k) }, t(k) = min t(entry(k))", Self.quantiles)
    case .moved: MetricFacts(.count, .neither, "#{ lead ∈ cohort : ∃ entry(k), ∃ entry(k+1) }", .agreement)
    case .waiting:
      MetricFacts(.count, .lower, "#{ lead ∈ cohort : ∃ entry(k), ∄ entry(j), j > k, stage(T) ∉ exits }", .agreement)
    case .exits:
      MetricFacts(.count, .lower, "#{ lead ∈ cohort : stage(lead, T) ∈ exits, left = k, reason = r }", .agreement)
    case .decided: MetricFacts(.share, .neither, "(won + exits) / cohort", Self.wilson)
    case .recycled:
      MetricFacts(.count, .lower, "#{ lead ∈ cohort : won ∪ exits → open }", .agreement)
    case .reentered: MetricFacts(.count, .lower, "#{ lead ∈ cohort : #entry(k) > 1 }", .agreement)
    case .wonBy:
      MetricFacts(
        .share, .higher, "F(h) = Σ(t ≤ h) S(t−) · won(t) / atRisk(t);  S = Π(1 − (won + exits)(t) / atRisk(t))",
        .published("Aalen & Johansen 1978; Marubini & Valsecchi 1995"))
    case .medianToWon:
      MetricFacts(.days, .lower, "min { t : F(t) ≥ 0.5 }", .published("Aalen & Johansen 1978"))
    case .within:
      MetricFacts(
        .share, .higher, "#{ entry(k) : t ∈ weeks, t(k+1) − t ≤ w } / #{ entry(k) : t ∈ weeks }", Self.wilson)
    case .velocity: MetricFacts(.moneyPerDay, .higher, "Σ value(open) · winRate / median(toWon)", .commonUse)
    case .open: MetricFacts(.count, .lower, "#{ lead : stage(lead, T) ∉ won ∪ exits }", .agreement)
    case .bucket: MetricFacts(.count, .lower, "#{ lead ∈ open : b(i) ≤ T − t(entry) < b(i+1) }", .agreement)
    case .median: MetricFacts(.days, .lower, "Q(0.5) of { T − t(entry) : lead ∈ open }", Self.quantiles)
    case .p90: MetricFacts(.days, .lower, "Q(0.9) of { T − t(entry) : lead ∈ open }", Self.quantiles)
    case .oldest: MetricFacts(.days, .lower, "max { T − t(entry) : lead ∈ open }", .agreement)
    case .unknownAge: MetricFacts(.count, .lower, "#{ lead ∈ open : t(entry) = ? }", .agreement)
    case .late: MetricFacts(.count, .lower, "#{ lead ∈ open : T − t(entry) > sla(k) ∨ T > deadline }", .agreement)
    case .lateShare: MetricFacts(.share, .lower, "late / open", Self.wilson)
    case .due: MetricFacts(.count, .neither, "#{ lead ∈ open : ∃ sla(k) ∨ ∃ deadline } − late", .agreement)
    case .everLate:
      MetricFacts(.count, .lower, "#{ lead : ∃ entry : late(min(t(next), end, T)), ≥ start }", .agreement)
    case .idle: MetricFacts(.days, .lower, "Q(0.5) of { T − max(t(touch), t(entry)) : lead ∈ open }", Self.quantiles)
    case .leadAge: MetricFacts(.days, .lower, "Q(0.5) of { T − t(created) : lead ∈ open }", Self.quantiles)
    case .value: MetricFacts(.money, .neither, "Σ { value(lead) : lead ∈ open }", .agreement)
    case .lateValue: MetricFacts(.money, .lower, "Σ { value(lead) : lead ∈ late }", .agreement)
    case .handed: MetricFacts(.count, .neither, "in(k) = accepted + rejected + undecided", .agreement)
    case .accepted: MetricFacts(.count, .higher, "#{ in(k) : next > k }", .agreement)
    case .handoffRejected: MetricFacts(.count, .lower, "#{ in(k) : next ∈ exits }", .agreement)
    case .undecided: MetricFacts(.count, .lower, "handed − accepted − rejected", .agreement)
    case .returned: MetricFacts(.count, .lower, "#{ in(k) : next ≤ k }", .agreement)
    case .acceptance: MetricFacts(.share, .higher, "accepted / (accepted + rejected)", Self.wilson)
    case .decision: MetricFacts(.share, .higher, "(accepted + rejected) / handed", Self.wilson)
    case .toDecide:
      MetricFacts(
        .days, .lower, "min { t : S(t) ≤ 0.5 }, min { t : S(t) ≤ 0.1 };  S(t) = Π(1 − decided(t) / atRisk(t))",
        .published("Kaplan & Meier 1958"))
    case .leakCount: MetricFacts(.count, .lower, "#{ lead ∈ open : cause(lead) = c }", .own)
    case .leakValue: MetricFacts(.money, .lower, "Σ { value(lead) : cause(lead) = c }", .own)
    case .leakOldest: MetricFacts(.days, .lower, "max { T − t(entry) : cause(lead) = c }", .own)
    case .unqualifiedShare: MetricFacts(.share, .lower, "effort(exits) / effort(won ∪ exits)", .own)
    case .nps: MetricFacts(.points, .higher, "100 · (P − D) / n", .published("Reichheld 2003; Rocks 2016"))
    case .csat: MetricFacts(.share, .higher, "#{ a ≥ top } / n", Self.wilson)
    case .ces: MetricFacts(.mean, .asAgreed, "Σ a / n", .published("Dixon, Freeman & Toman 2010"))
    case .cxpi:
      MetricFacts(
        .points, .higher, "Σ(q = 1…3) 100 · (#{ a ≥ 4 } − #{ a ≤ 2 }) / n(q) / 3", .published("Forrester CXPi 2007"))
    case .score: MetricFacts(.mean, .asAgreed, "Σ a / n", .agreement)
    case .topShare:
      MetricFacts(.share, .higher, "#{ a ≥ top } / n;  direction = \"lower\": #{ a ≤ top } / n", Self.wilson)
    case .good: MetricFacts(.share, .higher, "#{ a = max } / n;  direction = \"lower\": #{ a = min } / n", Self.wilson)
    case .responseRate: MetricFacts(.share, .higher, "(n + invalid) / (n + invalid + unanswered)", Self.wilson)
    case .spread: MetricFacts(.asScore, .lower, "max { x(i) − x(j) : low(i) > high(j) }", .own)
    case .change:
      MetricFacts(
        .asScore, .asAgreed, "x(w−3 … w) − x(w−7 … w−4)", .published("Newcombe 1998; Zou & Donner 2008"))
    case .answers: MetricFacts(.count, .neither, "#{ a = s }", .agreement)
    case .invalid: MetricFacts(.count, .lower, "#{ a < min ∨ a > max }", .agreement)
    case .unanswered: MetricFacts(.count, .lower, "#{ a = ? }", .agreement)
    case .contacts: MetricFacts(.count, .neither, "#{ touch : touchpoint = p, t ∈ period, t ≤ T }", .agreement)
    case .loss:
      MetricFacts(.money, .lower, "in(k) / 13 weeks · (within(before) − within(now)) · mean value(won)", .own)
    case .ownerCoverage: MetricFacts(.share, .higher, "#{ touchpoint : #owners = 1 } / #{ touchpoint }", .own)
    case .channelCoverage:
      MetricFacts(.share, .higher, "#{ touchpoint : ∃ owner on its channel } / #{ touchpoint : channel ≠ ? }", .own)
    case .reviewed:
      MetricFacts(.share, .higher, "#{ touchpoint : T − t(reviewed) ≤ 1 year } / #{ touchpoint }", .own)
    case .withoutOwner: MetricFacts(.count, .lower, "#{ touchpoint : #owners = 0 }", .own)
    case .severalOwners: MetricFacts(.count, .lower, "#{ touchpoint : #owners > 1 }", .own)
    case .channelWithoutOwner:
      MetricFacts(.count, .lower, "#{ touchpoint : no touchpoint of its channel has an owner }", .own)
    case .notReviewed: MetricFacts(.count, .lower, "#{ touchpoint : T − t(reviewed) > 1 year ∨ t = ? }", .own)
    case .orders: MetricFacts(.count, .higher, "#{ order : t ∈ period, t ≤ T }", .agreement)
    case .orderValue: MetricFacts(.money, .higher, "Σ { amount(order) : t ∈ period, t ≤ T }", .agreement)
    case .spend: MetricFacts(.money, .neither, "Σ { amount(spend) : t ∈ period, t ≤ T, ¬forecast }", .agreement)
    case .definitionAgreement:
      MetricFacts(.share, .higher, "#{ (stage, department) : signed } / #{ (stage, department) }", .own)
    case .breaking: MetricFacts(.count, .lower, "#{ lead : stage(lead, T) = k, ¬rule(k) }", .agreement)
    case .groupDifference:
      MetricFacts(.asScore, .asAgreed, "x(g) − x = (1 − n(g)/n) · (x(g) − x(rest))", .published("Newcombe 1998"))
    case .lateSources: MetricFacts(.count, .lower, "#{ source : t(newest) < t(expected) }", .agreement)
    case .matched: MetricFacts(.share, .higher, "#{ lead : #systems(lead) > 1 } / #{ lead }", Self.wilson)
    case .identityConflicts:
      MetricFacts(.count, .lower, "#{ lead : ∃ system : #{ other ∈ system : key(other) = key(lead) } > 1 }", .own)
    case .rows: MetricFacts(.rows, .neither, "accepted + skipped + rejected", .own)
    case .rejected: MetricFacts(.count, .lower, "#{ record : ∃ reason }", .own)
    case .unmapped: MetricFacts(.count, .lower, "#{ value ∉ map }", .agreement)
    case .duplicates: MetricFacts(.count, .lower, "#{ record : ∃ record′ = record }", .own)
    }
  }
}
