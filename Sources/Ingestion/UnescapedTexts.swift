import CustomerChain

/// Texts of quoted fields in which doubled quotes had to be undone. They stay where they are until all are removed.
final class UnescapedTexts {
  private var blocks: [UnsafeMutableRawPointer] = []
  /// Where the next text may stand in the last block.
  private var end = 0

  /// So many bytes behind a text can always be read.
  static let slack = 32
  private static let blockBytes = 64 << 10

  deinit {
    for block in blocks { block.deallocate() }
  }

  func removeAll() {
    while blocks.count > 1 { blocks.removeLast().deallocate() }
    end = 0
  }

  /// The text as it is meant: itself, where it has no quotes.
  @inline(never)
  func unescaped(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let first = text.firstIndex(of: Byte.quote), let source = text.baseAddress else { return text }
    let target = room(for: text.count)
    target.copyMemory(from: source, byteCount: first)
    var count = first
    var position = first
    while position < text.count {
      let byte = text[position]
      target.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
      count += 1
      position += byte == Byte.quote ? 2 : 1
    }
    end += count
    return UnsafeRawBufferPointer(start: target, count: count)
  }

  private func room(for count: Int) -> UnsafeMutableRawPointer {
    let needed = count + UnescapedTexts.slack
    if let block = blocks.last, end + needed <= UnescapedTexts.blockBytes { return block + end }
    let block = UnsafeMutableRawPointer.allocate(byteCount: max(needed, UnescapedTexts.blockBytes), alignment: 1)
    blocks.append(block)
    end = 0
    return block
  }
}
