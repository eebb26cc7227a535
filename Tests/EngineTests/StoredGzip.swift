/// Gzip that packs nothing: its blocks hold the bytes as they are.
enum StoredGzip {
  private static let largestBlock = 0xFFFF

  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var start = 0
    repeat {
      let end = min(bytes.count, start + largestBlock)
      let count = UInt16(end - start)
      packed.append(end == bytes.count ? 1 : 0)
      packed += littleEndian(UInt32(count), bytes: 2) + littleEndian(UInt32(~count), bytes: 2)
      packed += bytes[start..<end]
      start = end
    } while start < bytes.count
    return packed + littleEndian(checksum(bytes), bytes: 4)
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count), bytes: 4)
  }

  private static func littleEndian(_ number: UInt32, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
