import Glibc

/// How long tests wait for something that must come. Waiting ends as soon as it is there.
enum Patience {
  /// The promise: a change of the files is on the screen, and a program that is told to end has ended, within this.
  static let promised = scaled(.seconds(2))
  /// For what has no promise: long enough for a busy machine.
  static let ordinary = scaled(.seconds(15))
  /// After so long without a byte a frame is taken to be complete.
  static let quietMilliseconds: Int32 = 30

  /// A slow machine may be given more of everything with the variable KETTING_TEST_PATIENCE, a factor.
  private static let factor = getenv("KETTING_TEST_PATIENCE").flatMap { Double(String(cString: $0)) } ?? 1

  private static func scaled(_ duration: Duration) -> Duration { duration * factor }
}
