/// What real exports hold and regular workloads do not. Every kind is frequent enough to be met in a small workload.
enum Irregularities {
  static func add(to workload: inout Workload, random: inout RandomNumbers) {
    disturbEvents(&workload, &random)
    disturbLeads(&workload, &random)
    disturbAnswers(&workload, &random)
  }

  private static func disturbEvents(_ workload: inout Workload, _ random: inout RandomNumbers) {
    var repeated: [Workload.Event] = []
    var kept: [Workload.Event] = []
    kept.reserveCapacity(workload.events.count)
    var lastTime: [Int32: Int32] = [:]
    for var event in workload.events {
      if event.stage == 0 {
        // The creation alone says that the lead entered the first stage.
        if random.isOne(in: 8) { continue }
        // Somebody entered the lead later than it came.
        if random.isOne(in: 16) { event.time += Int32(random.below(40 * Workload.secondsPerDay)) }
      }
      // Two stages in one second, as when a form is saved once.
      if random.isOne(in: 32), let time = lastTime[event.lead] { event.time = time }
      lastTime[event.lead] = event.time
      if random.isOne(in: 64) { event.isBare = true }
      kept.append(event)
      if random.isOne(in: 64) {
        event.isBare = random.isOne(in: 2)
        repeated.append(event)
      }
    }
    workload.events = kept + repeated
  }

  private static func disturbLeads(_ workload: inout Workload, _ random: inout RandomNumbers) {
    var repeated: [Workload.Lead] = []
    for place in workload.leads.indices {
      // Created after the first things that happened to it.
      if random.isOne(in: 50) { workload.leads[place].created += Int32(random.below(20 * Workload.secondsPerDay)) }
      if random.isOne(in: 40) { workload.leads[place].source = LeadsFile.noSource }
      // Exported twice; the earlier creation stands, and an empty field changes nothing.
      if random.isOne(in: 100) {
        var copy = workload.leads[place]
        copy.created += Int32(random.below(Workload.secondsPerDay))
        copy.source = LeadsFile.noSource
        repeated.append(copy)
      }
    }
    workload.leads += repeated
  }

  private static func disturbAnswers(_ workload: inout Workload, _ random: inout RandomNumbers) {
    for place in workload.answers.indices {
      if random.isOne(in: 30) { workload.answers[place].score = nil }
      if random.isOne(in: 60) { workload.answers[place].score = 11 }
    }
  }
}
