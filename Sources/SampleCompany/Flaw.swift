/// A line that a person or a program got wrong: the few that every department's exports have. None of them takes the
/// place of a good line.
struct Flaw {
  enum Kind {
    case tooFewFields, valueInWords, dayThatIsNot, scoreInWords, scoreOffTheScale, cutOff
  }

  let export: Export
  let at: Int64
  let kind: Kind

  static func all(story: Storyline) -> [Flaw] {
    func flaw(_ export: Export, daysAgo: Int64, _ kind: Kind) -> Flaw {
      Flaw(export: export, at: story.now - daysAgo * Span.day, kind: kind)
    }
    return [
      flaw(.stageEvents, daysAgo: 9, .tooFewFields),
      flaw(.marketingLeads, daysAgo: 17, .valueInWords),
      flaw(.calls, daysAgo: 30, .dayThatIsNot),
      flaw(.serviceSurveys, daysAgo: 12, .scoreInWords),
      flaw(.serviceSurveys, daysAgo: 25, .scoreOffTheScale),
      flaw(.webFeedback, daysAgo: 20, .cutOff),
    ]
  }

  /// The line, without its end.
  func line(at instant: Int64) -> String {
    var bytes: [UInt8] = []
    AmsterdamTime.append(instant, to: &bytes)
    let time = String(decoding: bytes, as: UTF8.self)
    switch kind {
    case .tooFewFields: return "L-10007,sal"
    case .valueInWords:
      return "L-9801,\(time),Home fair,Huis & Warmte,event,NL,Gelderland,,home owner,A. de Wit,"
        + "anna.polderman@example.nl,,ask Bram,EUR"
    case .dayThatIsNot: return "T-0,2026-02-31T10:15:00+01:00,L-10007,,out,phone,,sales,E. Bakker,4,"
    case .scoreInWords: return "R-0;nps;n.v.t.;\(time);K-10042;Service visit;visit;service;NL;"
    case .scoreOffTheScale: return "R-1-paper;nps;11;\(time);K-10077;Installation;visit;service;NL;better than ten"
    case .cutOff: return "{\"response_id\":\"R-0\",\"metric\":\"nps\",\"sco"
    }
  }
}
