import CustomerChain
import Glibc

/// Tells the system which memory is better held in large pages.
enum LargePages {
  /// A lexicon whose tables of keys ask for them: of a table that is read here and there most reads would otherwise wait
  /// for the place of their page as well.
  static func lexicon() -> Lexicon {
    Lexicon { memory, bytes in
      // Only advice: a system that does not take it serves as well.
      _ = madvise(memory, bytes, MADV_HUGEPAGE)
    }
  }
}
