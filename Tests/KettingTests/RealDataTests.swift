import Foundation
import Testing

/// What the program says of data that nobody here wrote equals what two other engines have computed of it.
@Suite(.enabled(if: RealData.isHere))
struct RealDataTests {
  private let home: CompanyFixture

  init() throws { home = try CompanyFixture(isEmpty: true) }

  /// Truths are written with six decimals.
  private func isNear(_ value: Values, _ truth: Double?, within: Double = 0.000_001) -> Bool {
    guard let value = value.number, let truth else { return false }
    return abs(value - truth) <= within
  }

  /// Wilson's interval of 95 %, computed another way than the program does: as the roots of a quadratic equation.
  private func wilson(_ count: Double, of all: Double) -> (low: Double, high: Double) {
    let z = 1.959_963_984_540_054
    let (a, b, c) = (1 + z * z / all, -(2 * count / all + z * z / all), count * count / (all * all))
    let root = (b * b - 4 * a * c).squareRoot()
    return ((-b - root) / (2 * a), (-b + root) / (2 * a))
  }

  @Test func `olist funnel`() throws {
    let report = try RealData.report(
      "olist", agreement: "olist", ["--as-of", "2018-11-14T18:04:19Z", "--by", "source"], in: home)
    let truth = try RealData.truth("olist_funnel")
    let funnel = report["funnel"]
    #expect(funnel["cohort"].count == 8_000)
    let stages = funnel["stages"]
    #expect(stages.first("stage", "won")["reached"].count == 842)
    let step = stages.first("stage", "mql")["step"]
    #expect(step["numerator"].count == 842)
    #expect(step["denominator"].count == 8_000)
    #expect(isNear(step["value"], truth["conversion_overall"]["rate"].number))
    let interval = wilson(842, of: 8_000)
    #expect(isNear(step["low"], interval.low, within: 1e-9))
    #expect(isNear(step["high"], interval.high, within: 1e-9))
    let toWon = stages.first("stage", "mql")["toNext"]
    #expect(toWon["precision"].text == "day")
    #expect(isNear(toWon["median"], truth["time_to_win_days"]["median_calendar"].number))
    #expect(isNear(toWon["p90"], truth["time_to_win_days"]["p90_calendar"].number))
    #expect(toWon["median"].number == 14)
    #expect(isNear(toWon["p90"], 161.9))
    let groups = truth["by_origin"].members
    #expect(funnel["groups"].list.count == groups.count)
    for (origin, wanted) in groups {
      let group = funnel["groups"].first("key", origin == "(null)" ? nil : origin)
      #expect(group["cohort"].count == wanted["mqls"].count, "\(origin)")
      #expect(group["won"].count == wanted["won"].count, "\(origin)")
      #expect(isNear(group["rate"]["value"], wanted["rate"].number), "\(origin)")
    }
  }

  @Test func `sales pipeline`() throws {
    let report = try RealData.report(
      "sales_pipeline", agreement: "sales_pipeline", ["--as-of", "2017-12-31", "--by", "department"], in: home)
    let truth = try RealData.truth("sales_pipeline")
    let funnel = report["funnel"]
    let stages = funnel["stages"]
    #expect(stages.first("stage", "won")["reached"].count == truth["stage_counts"]["Won"].count)
    #expect(funnel["exited"].count == truth["stage_counts"]["Lost"].count)
    #expect(stages.first("stage", "engaging")["here"].count == truth["stage_counts"]["Engaging"].count)
    #expect(stages.first("stage", "prospecting")["here"].count == truth["stage_counts"]["Prospecting"].count)
    #expect(isNear(funnel["winRate"]["value"], truth["overall"]["win_rate"].number))
    #expect(funnel["winRate"]["numerator"].count == 4_238)
    #expect(funnel["winRate"]["denominator"].count == 4_238 + 2_473)
    let toWon = stages.first("stage", "engaging")["toNext"]
    #expect(isNear(toWon["median"], truth["cycle_days"]["Won"]["median"].number))
    #expect(isNear(toWon["p90"], truth["cycle_days"]["Won"]["p90"].number))
    let aging = report["aging"]
    #expect(aging["total"]["counts"].counts == [18, 39, 53, 749, 730])
    #expect(aging["total"]["unknown"].count == truth["prospecting_age_unknown"].count ?? 500)
    #expect(aging["total"]["open"].count == 1_589 + 500)
    #expect(isNear(aging["total"]["median"], truth["open_age_engaging"]["median"].number))
    #expect(isNear(aging["total"]["p90"], truth["open_age_engaging"]["p90"].number))
    #expect(isNear(aging["total"]["oldest"], truth["open_age_engaging"]["max"].number))
    for (team, wanted) in truth["by_team"].members {
      let group = funnel["groups"].first("key", team)
      #expect(group["cohort"].count == wanted["deals"].count, "\(team)")
      #expect(group["won"].count == wanted["won"].count, "\(team)")
      #expect(group["exited"].count == wanted["lost"].count, "\(team)")
      #expect(isNear(group["winRate"]["value"], wanted["win_rate"].number), "\(team)")
      let row = aging["rows"].first("department", team)
      #expect(isNear(row["median"], wanted["open_age_median"].number), "\(team)")
      #expect(row["unknown"].count == wanted["prospecting"].count, "\(team)")
      let buckets = ["0-30", "31-60", "61-90", "91-180", "181+"].map { name in
        truth["open_age_buckets_by_team"].list.first { $0["team"].text == team && $0["b"].text == name }?["n"].count
          ?? 0
      }
      #expect(row["counts"].counts == buckets, "\(team)")
    }
  }

  @Test func `sales pipeline by owner`() throws {
    let report = try RealData.report(
      "sales_pipeline", agreement: "sales_pipeline", ["--as-of", "2017-12-31", "--by", "owner"], in: home)
    for (owner, wanted) in try RealData.truth("sales_pipeline")["by_agent"].members {
      let group = report["funnel"]["groups"].first("key", owner)
      #expect(group["cohort"].count == wanted["deals"].count, "\(owner)")
      #expect(group["won"].count == wanted["won"].count, "\(owner)")
      #expect(isNear(group["winRate"]["value"], wanted["win_rate"].number), "\(owner)")
    }
  }

  @Test func `receipt aging`() throws {
    let report = try RealData.report(
      "receipt", agreement: "receipt", ["--as-of", "2012-01-23T14:42:54.644Z"], in: home)
    let truth = try RealData.truth("receipt")
    let general = report["aging"]["rows"].first("department", "General")
    let wanted = truth["cases_by_department"]["General"]
    #expect(general["open"].count == wanted["open"].count)
    #expect(general["late"].count == wanted["open_overdue"].count)
    #expect(isNear(general["median"], wanted["open_age_median"].number))
    #expect(isNear(general["p90"], wanted["open_age_p90"].number))
    #expect(general["counts"].counts == [11, 37, 20, 19, 18])
    for (department, cases) in truth["cases_by_department"].members {
      let group = report["funnel"]["groups"].first("key", department)
      #expect(group["cohort"].count == cases["cases"].count, "\(department)")
      #expect(group["won"].count == cases["closed"].count, "\(department)")
    }
  }

  @Test func `receipt by channel and owner`() throws {
    let truth = try RealData.truth("receipt")
    for (dimension, name) in [("channel", "cases_by_channel"), ("owner", "cases_by_responsible_top15")] {
      let report = try RealData.report(
        "receipt", agreement: "receipt", ["--as-of", "2012-01-23T14:42:54.644Z", "--by", dimension], in: home)
      for (key, wanted) in truth[name].members {
        let group = report["funnel"]["groups"].first("key", key)
        #expect(group["cohort"].count == wanted["n"].count, "\(dimension) \(key)")
        let open = report["aging"]["rows"].list.filter { $0["key"].text == key }.compactMap(\.["open"].count)
        #expect(open.reduce(0, +) == wanted["open"].count, "\(dimension) \(key)")
      }
    }
  }

  private func expectScores(_ row: Values, _ wanted: Values, _ name: String) {
    #expect(isNear(row["value"], wanted["nps"].number), "\(name)")
    for key in ["n", "promoters", "passives", "detractors"] {
      #expect(row[key].count == wanted[key].count, "\(name): \(key)")
    }
    #expect(isNear(row["mean"], wanted["mean"].number), "\(name)")
  }

  @Test func `telecom score and its touchpoints`() throws {
    let report = try RealData.report("telecom_nps", agreement: "telecom_nps", in: home)
    let truth = try RealData.truth("experience")["telecom_nps"]
    let rows = report["experience"]
    let whole = rows.list.first { $0["metric"].text == "nps" && $0["touchpoint"].text == nil } ?? Values(nil)
    expectScores(whole, truth["overall"], "all")
    #expect(whole["n"].count == 2_353)
    #expect(whole["unanswered"].count == truth["missing_score"].count)
    for (stage, wanted) in truth["by_stage"].members { expectScores(rows.first("touchpoint", stage), wanted, stage) }
  }

  @Test func `airport score and satisfaction`() throws {
    let report = try RealData.report("airport_survey", agreement: "airport_2017", in: home)
    let truth = try RealData.truth("experience")["airport_survey"]
    let rows = report["experience"].list
    let score = rows.first { $0["metric"].text == "nps" } ?? Values(nil)
    let wanted = truth["nps"]["2017"]
    expectScores(score, wanted, "nps")
    #expect(score["invalid"].count == wanted["excluded_11"].count)
    #expect(score["unanswered"].count == wanted["excluded_empty"].count)
    let satisfaction = rows.first { $0["metric"].text == "csat" } ?? Values(nil)
    let overall = truth["csat_overall_by_year"]["2017"]
    #expect(satisfaction["n"].count == overall["valid"].count)
    #expect(isNear(satisfaction["value"], overall["top2"].number))
    #expect(isNear(satisfaction["mean"], overall["mean"].number))
  }

  @Test func `olist satisfaction and every score`() throws {
    let truth = try RealData.truth("olist_orders")["olist_sample3k"]["overall"]
    let agreed = try #require(TextFile.read("\(RealData.path ?? "")/agreements/olist_orders.toml"))
    // Answers of each score: the difference between what counts as good with one limit and with the next.
    var atLeast = [Int](repeating: 0, count: 7)
    for limit in 2...5 {
      let agreement = home.base + "/top-\(limit).toml"
      try TextFile.write(Array(agreed.replacing("top = 4", with: "top = \(limit)").utf8), to: agreement)
      let report = try RealData.report("olist_orders", agreement: agreement, in: home)
      let row = report["experience"].list.first { $0["metric"].text == "csat" } ?? Values(nil)
      #expect(row["n"].count == truth["n"].count)
      #expect(isNear(row["mean"], truth["mean"].number))
      if limit == 4 { #expect(isNear(row["value"], truth["csat"].number)) }
      atLeast[limit] = try #require(row["topShare"]["numerator"].count)
      atLeast[1] = try #require(row["n"].count)
    }
    for score in 1...5 {
      #expect(atLeast[score] - atLeast[score + 1] == truth["s\(score)"].count, "score \(score)")
    }
  }

  @Test(arguments: ["olist", "sales_pipeline", "receipt", "telecom_nps", "olist_orders"])
  func `every row is accounted for`(folder: String) throws {
    let report = try RealData.report(folder, agreement: folder, in: home)
    #expect(!report["sources"].list.isEmpty)
    for source in report["sources"].list {
      let parts = ["accepted", "skipped", "rejected"].compactMap { source[$0].count }
      #expect(parts.count == 3 && parts.reduce(0, +) == source["rows"].count, "\(source)")
    }
  }
}
