/// Exports of some ten thousand leads, so that two workers each get a part of everything.
struct LargeCompany {
  static let leads = 20_000

  let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var leads = "lead_id,created_at,source,department,owner,value,currency,company\n"
    var events = "lead_id,stage,entered_at,department,owner,reason,deadline\n"
    var answers = "response_id,metric,score,answered_at,lead_id,touchpoint,channel\n"
    var touches = "touched_at,lead_id,direction,channel\n"
    var clock = 0
    for number in 0..<Self.leads {
      clock += random.below(12)
      let source = random.pick(["web", "fair", "partner"])
      let owner = random.pick(["Peeters", "Maes", "de Wit"])
      leads +=
        "L\(number),\(Self.time(clock)),\(source),sales,\(owner),\(random.below(9000)),EUR,Company \(number % 97)\n"
      var minute = clock
      for stage in ["mql", "sal", "sql", random.pick(["won", "lost"])] where random.chance(70) {
        minute += random.below(9000)
        let promise = random.chance(10) ? Self.time(minute + 3000) : ""
        events +=
          "L\(number),\(stage),\(Self.time(minute)),\(random.pick(["sales", ""])),,\(stage == "lost" ? "price" : ""),\(promise)\n"
      }
      if random.chance(40) {
        let score = random.below(12)
        answers += "R\(number),\(random.pick(["nps", "ces"])),\(score),\(Self.time(minute)),L\(number),website,mail\n"
      }
      if random.chance(30) { touches += "\(Self.time(minute + 60)),L\(number),out,phone\n" }
    }
    fileSystem.write(Array(leads.utf8), to: "leads.csv")
    fileSystem.write(Array(events.utf8), to: "events.csv")
    fileSystem.write(Array(answers.utf8), to: "answers.csv")
    fileSystem.write(Array(touches.utf8), to: "touches.csv")
  }

  /// Minutes since 1 January 2026.
  private static func time(_ minutes: Int) -> String {
    let days = minutes / 1440
    let clock = "\(two(minutes / 60 % 24)):\(two(minutes % 60)):00Z"
    return "2026-\(two(days / 28 % 12 + 1))-\(two(days % 28 + 1))T\(clock)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
