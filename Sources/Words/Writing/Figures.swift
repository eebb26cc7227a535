import CustomerChain

extension Words {
  /// A figure's value alone, in the form of its metric; `Words.notAvailable` where it has none.
  public func value(_ figure: Figure) -> String {
    switch figure.value {
    case .count(let count): integer(count)
    case .ratio, .share: figure.share.map { percent($0) } ?? Words.notAvailable
    case .duration(let elapsed): duration(elapsed)
    case .money(let amount): money(amount)
    case .score(let score): figure.id == .nps ? signed(score) : decimal(score, places: 1)
    case .notAvailable: Words.notAvailable
    }
  }

  /// Half the width of a figure's interval in points or in its unit: `±0.9`, `±6`; nil without an interval.
  public func margin(of figure: Figure) -> String? {
    guard let interval = figure.interval else { return nil }
    switch figure.value {
    case .ratio, .share: return percentMargin(interval)
    case .score: return margin(interval, places: figure.id == .nps ? 0 : 1)
    case .count, .duration, .money, .notAvailable: return nil
    }
  }

  /// Why a figure has no value, as a sentence; nil when it has one.
  public func reason(_ figure: Figure) -> String? {
    if case .notAvailable(let absence) = figure.value { self(.absence(absence)) } else { nil }
  }

  /// The name of a row of the aging figures: a department, a seam `Marketing → Sales`, or unassigned; with the value of
  /// the dimension that the query groups by.
  public func agingRow(_ key: AgingKey, agreement: Agreement) -> String {
    let unassigned = self(.pane(.unassigned))
    let department = key.department.map(agreement.departmentName) ?? unassigned
    let name =
      key.isSeam
      ? self(.pane(.seam(from: key.from.map(agreement.departmentName) ?? unassigned, to: department))) : department
    return key.group.map { "\(name) · \($0)" } ?? name
  }

  /// Where a target's figure is, in the words of the agreement: who must act as the row of the aging figures is called,
  /// then what else it names.
  public func placeNames(
    of target: Target, agreement: Agreement, stages: [Stage], touchpoint: (String) -> String = { $0 }
  ) -> [String] {
    let here = target.coordinates
    let row = here["department"].map { department in
      agingRow(
        AgingKey(department: department, from: here["from"], isSeam: here["seam"] == "true"), agreement: agreement)
    }
    let others = here.filter { !["department", "from", "seam"].contains($0.key) }.sorted { $0.key < $1.key }
    return [row].compactMap(\.self)
      + others.map { coordinate, value in
        switch coordinate {
        case "stage": stages.first { $0.id == value }?.name ?? value
        case "touchpoint": touchpoint(value)
        default: value
        }
      }
  }
}
