import CScan
import CustomerChain

/// Gives texts their codes while rows are decoded.
protocol TextCoder {
  /// Has the memory fetched that a question for a text of that hash reads first, and next.
  func fetchSlot(_ hash: UInt64)
  func fetchText(_ hash: UInt64)
  mutating func code(of text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode
}

/// Adds new texts to the pool at once.
struct PoolCoder: TextCoder {
  let pool: UnsafeMutablePointer<TextPool>

  @inline(__always)
  func fetchSlot(_ hash: UInt64) { kscan_prefetch(pool.pointee.placeOfSlot(hash)) }

  @inline(__always)
  func fetchText(_ hash: UInt64) {
    if let place = pool.pointee.placeOfText(hash) { kscan_prefetch(place) }
  }

  @inline(__always)
  mutating func code(of text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode {
    pool.pointee.intern(text, hash: hash)
  }
}

/// Only reads the pool; texts that it lacks are kept aside, in the order in which they appear, until the codes of the
/// rows before are known.
struct NewTextCoder: TextCoder {
  let pool: UnsafePointer<TextPool>
  private(set) var new = TextPool()

  /// Set in codes of new texts, beside their code in `new`. A pool with so many texts fits no memory.
  static let mark: TextCode = 1 << 31

  init(pool: UnsafePointer<TextPool>) { self.pool = pool }

  @inline(__always)
  func fetchSlot(_ hash: UInt64) { kscan_prefetch(pool.pointee.placeOfSlot(hash)) }

  @inline(__always)
  func fetchText(_ hash: UInt64) {
    if let place = pool.pointee.placeOfText(hash) { kscan_prefetch(place) }
  }

  @inline(__always)
  mutating func code(of text: UnsafeRawBufferPointer, hash: UInt64) -> TextCode {
    pool.pointee.code(of: text, hash: hash) ?? (new.intern(text, hash: hash) | NewTextCoder.mark)
  }
}
