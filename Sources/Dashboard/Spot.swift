import CustomerChain
import Screen
import Words

/// Something on a pane that the cursor can stand on.
struct Spot: Hashable, Sendable {
  /// What makes a spot the same one on another board and at another size.
  struct Name: Hashable, Sendable {
    var metric: MetricID
    var coordinates = RecordSet.Coordinates()
    /// Tells two showings of the same figure apart.
    var showing = 0
  }

  /// What opening it does.
  enum Target: Hashable, Sendable {
    /// Lists the records behind a figure. `camps` are the parts of a score that have figures of their own.
    case figure(Figure, camps: [Figure])
    /// Lists the rows of a file that could not be read.
    case rejects(file: String, count: Int)
    /// Goes to another pane, which says more.
    case pane(Pane)
    case notice(Notice)
    /// Begins to type another limit or rule of a stage, to be tried; by the stage's id.
    case terms(stage: String, TermsEntry.Subject)
    /// Shows the figures under terms that held before, or as much of them as can be tried.
    case tried([TriedTerms], isWhole: Bool)
  }

  let name: Name
  let target: Target
  /// In the pane's content.
  var rectangle: Rectangle
  /// What the breadcrumb calls it, below the pane's title.
  let crumbs: [DisplayText]
}

/// A short message that stays until the next key.
public enum Notice: Hashable, Sendable {
  case say(Phrase)
  case dashboard(DashboardPhrase)
  case failure(Failure)
}

extension RecordSet.Coordinates {
  /// Without the moments and weeks that move on from day to day: what stays the same on another morning.
  var settled: RecordSet.Coordinates {
    var settled = self
    (settled.since, settled.week) = (nil, nil)
    return settled
  }
}
