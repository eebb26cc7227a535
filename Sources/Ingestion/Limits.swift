/// How much of a stranger's file is taken before it is refused. All of them bound memory or time.
public enum Limits {
  /// A longer field rejects its row.
  public static let maximumFieldBytes = 1 << 20
  /// A longer row is rejected; reading goes on at the next line end.
  public static let maximumRowBytes = 16 << 20
  public static let maximumColumns = 4096
  /// Distinct keys of a JSON Lines file that are kept; others are passed over.
  public static let maximumKeys = 512
  public static let maximumRows = 100_000_000
  /// How deep arrays and objects may stand inside each other in a value of a JSON line.
  public static let maximumNesting = 64
  /// The beginning of a file by which its encoding, form and delimiter are decided.
  public static let sampleBytes = 64 << 10
  /// Rows of the sample that are looked at.
  public static let sampleRows = 200
  /// Distinct values kept for the list of those that no `map` names.
  public static let maximumUnmappedKept = 10_000
}
