import CustomerChain
import Words

/// Groups side by side, as JSON.
struct GroupDocument {
  let words: Words
  let figures: GroupFigures
  /// Fewer answers than this are not told.
  let suppressBelow: Int

  var groups: JSONValue {
    .object([
      "dimension": .text(figures.dimension.name), "rows": .list(figures.rows.map(row)), "whole": row(figures.whole),
    ])
  }

  private func row(_ row: GroupRow) -> JSONValue {
    let cells = row.cells.map { ($0.measure.rawValue, cell($0)) }
    return .object([
      "key": JSONValue(row.key), "cells": .object(Dictionary(cells, uniquingKeysWith: { first, _ in first })),
    ])
  }

  private func cell(_ cell: GroupCell) -> JSONValue {
    var members = FigureMembers(words: words)
    members["figure"] = .text(cell.figure.id.rawValue)
    members["n"] = .integer(cell.figure.n)
    for name in ["numerator", "denominator", "low", "high", "difference"] { members[name] = .null }
    members["small"] = .flag(cell.isSmall)
    guard !cell.isHidden(below: suppressBelow) else {
      members.absent("value", .tooFewAnswers(limit: suppressBelow))
      return members.object
    }
    members.number("value", cell.figure)
    members["low"] = JSONValue(cell.figure.interval?.low)
    members["high"] = JSONValue(cell.figure.interval?.high)
    if case .ratio(let numerator, let denominator) = cell.figure.value {
      members["numerator"] = .integer(numerator)
      members["denominator"] = .integer(denominator)
    }
    difference(cell.difference, in: &members)
    return members.object
  }

  private func difference(_ figure: Figure?, in members: inout FigureMembers) {
    guard let figure else { return }
    if let absence = figure.absence { return members.absent("difference", absence) }
    members["difference"] = .object([
      "value": JSONValue(figure.number), "low": JSONValue(figure.interval?.low),
      "high": JSONValue(figure.interval?.high), "real": .flag(figure.isRealChange),
    ])
  }
}

extension GroupCell {
  /// Whether so few answered that their score may not be told.
  func isHidden(below limit: Int) -> Bool {
    switch measure {
    case .nps, .csat: figure.n < limit
    case .cohort, .wonShare, .acceptance, .open, .lateShare, .median, .leaks: false
    }
  }
}
