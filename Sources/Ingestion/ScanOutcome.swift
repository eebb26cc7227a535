import CustomerChain

/// What a scanner found in the bytes it was given.
enum ScanOutcome {
  /// The bytes end before the row does.
  case needsMore
  /// A row of `count` bytes; the next one begins at `next`.
  case row(count: Int, next: Int)
  /// The row cannot be read; reading goes on at `next`, where `lines` line ends have been passed.
  case failed(RejectReason, next: Int, lines: Int)
  /// What follows a failed row, or the rest of a line end, was passed over up to `next`.
  case passed(next: Int, lines: Int)
}
