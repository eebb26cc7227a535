/// The memory as bytes, for a file: a first line that names form and version, two counts, the sightings, the hashes,
/// the position of each one's sighting, and a hash of all that.
extension ExportMemory {
  private static let head = Array("ketting exports 1\n".utf8)
  private static let countsBytes = 2 * MemoryLayout<UInt32>.size
  private static let sightingBytes = 4 * MemoryLayout<UInt64>.size
  private static let keyBytes = MemoryLayout<UInt64>.size + MemoryLayout<UInt32>.size
  private static let sumBytes = MemoryLayout<UInt64>.size
  /// More are not read.
  static let maximumSightings = 1 << 16
  /// Stands for "they were there".
  private static let notMissing = Int64.min

  /// No memory takes more bytes.
  public static let maximumBytes = bytes(sightings: maximumSightings, keys: maximumKeys)

  private static func bytes(sightings: Int, keys: Int) -> Int {
    head.count + countsBytes + sightings * sightingBytes + keys * keyBytes + sumBytes
  }

  /// Empty when nothing is remembered, or too much for a file.
  public var bytes: [UInt8] {
    guard hasExport, count <= ExportMemory.maximumKeys, sightings.count <= ExportMemory.maximumSightings else {
      return []
    }
    let size = ExportMemory.bytes(sightings: sightings.count, keys: count)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, written in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      var memory = StateWriter(raw)
      for byte in ExportMemory.head { memory.put(byte) }
      memory.put(UInt32(sightings.count))
      memory.put(UInt32(count))
      for sighting in sightings {
        memory.put(sighting.system)
        memory.put(sighting.written.milliseconds)
        memory.put(sighting.seen.milliseconds)
        memory.put(sighting.missingSince?.milliseconds ?? ExportMemory.notMissing)
      }
      var numbers = StateWriter(raw, from: memory.position + count * MemoryLayout<UInt64>.size)
      for slot in keys.slots {
        guard let entry = keys.entry(at: slot) else { continue }
        memory.put(entry.hash)
        numbers.put(entry.number)
      }
      memory = numbers
      memory.put(TextPool.hash(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(raw)[..<memory.position])))
      written = memory.position
    }
  }

  /// Nil for bytes that are not a memory, of another version, cut off or changed.
  public init?(_ bytes: [UInt8]) {
    let memory = bytes.withUnsafeBytes { ExportMemory.read($0) }
    guard let memory else { return nil }
    self = memory
  }

  private static func read(_ bytes: UnsafeRawBufferPointer) -> ExportMemory? {
    guard bytes.starts(with: head) else { return nil }
    var reader = StateReader(bytes, from: head.count)
    guard let sightingCount = reader.next(UInt32.self), let keyCount = reader.next(UInt32.self),
      sightingCount <= maximumSightings, keyCount <= maximumKeys
    else { return nil }
    let size = Self.bytes(sightings: Int(sightingCount), keys: Int(keyCount))
    guard bytes.count == size,
      bytes.loadUnaligned(fromByteOffset: size - sumBytes, as: UInt64.self)
        == TextPool.hash(UnsafeRawBufferPointer(rebasing: bytes[..<(size - sumBytes)]))
    else { return nil }
    var memory = ExportMemory()
    memory.hasExport = true
    for _ in 0..<sightingCount {
      guard let system = reader.next(UInt64.self), let written = reader.next(Int64.self),
        let seen = reader.next(Int64.self), let missing = reader.next(Int64.self)
      else { return nil }
      memory.sightings.append(
        Sighting(
          system: system, written: Instant(milliseconds: written), seen: Instant(milliseconds: seen),
          missingSince: missing == notMissing ? nil : Instant(milliseconds: missing)))
    }
    var numbers = StateReader(bytes, from: reader.position + Int(keyCount) * MemoryLayout<UInt64>.size)
    memory.keys = HashedKeys(expecting: Int(keyCount))
    for _ in 0..<keyCount {
      guard let hash = reader.next(UInt64.self), let number = numbers.next(UInt32.self), hash != 0,
        number < sightingCount
      else { return nil }
      if memory.keys.slot(of: hash) == nil, memory.sightings[Int(number)].missingSince != nil { memory.missing += 1 }
      memory.keys.set(number, of: hash)
    }
    return memory
  }
}
