import CustomerChain
import DataDirectory

/// The second thread that the reader itself uses, for one caller at a time; where none can be started, the work is done
/// by one.
struct TwoThreads: Sendable {
  private let pair = WorkerPair()

  var runner: PairRunner {
    { [pair] first, second in
      guard let pair else {
        first()
        return second()
      }
      pair.run(first, second)
    }
  }
}
