import CustomerChain

/// The keys of one space in a batch, in the order of the rows, apart for each half of the pool that looks after them:
/// so two workers can look up a half each.
final class KeyQueue {
  let space: KeySpace
  /// The fields whose keys they are, by record and field.
  let fields: [(record: Int, field: Int)]
  /// Which field, and in which row.
  private let cells: (UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>)
  private var counts = (0, 0)

  private static let rowBits: UInt32 = 16

  private init(_ space: KeySpace, _ fields: [(record: Int, field: Int)]) {
    self.space = space
    self.fields = fields
    let capacity = fields.count * RecordBatch.capacity
    cells = (.allocate(capacity: capacity), .allocate(capacity: capacity))
  }

  deinit {
    cells.0.deallocate()
    cells.1.deallocate()
  }

  static func queues(_ plan: BatchPlan) -> [KeyQueue] {
    KeySpace.allCases.compactMap { space in
      var fields: [(record: Int, field: Int)] = []
      for (number, record) in plan.records.enumerated() {
        for (position, field) in record.fields.enumerated() where field.keySpace == space {
          fields.append((number, position))
        }
      }
      return fields.isEmpty ? nil : KeyQueue(space, fields)
    }
  }

  /// Lines up the keys of all records made.
  func fill(_ records: [RecordColumns], rows: Int) {
    counts = (0, 0)
    if fields.count == 1 {
      let columns = records[fields[0].record]
      let keys = columns.fields[fields[0].field]
      let hashes = keys.hashes
      let lengths = keys.counts
      let targets = cells
      var even = 0
      var odd = 0
      let places = columns.places
      for record in 0..<places.count {
        let row = places.row(record)
        let isOdd = Int(truncatingIfNeeded: hashes[row] & 1)
        let isKey = lengths[row] == 0 ? 0 : 1
        targets.0[even] = UInt32(truncatingIfNeeded: row)
        targets.1[odd] = UInt32(truncatingIfNeeded: row)
        even &+= (1 &- isOdd) & isKey
        odd &+= isOdd & isKey
      }
      counts = (even, odd)
      return
    }
    for row in 0..<rows {
      for (number, place) in fields.enumerated() {
        let columns = records[place.record]
        if columns.isSparse, columns.alive[row] == 0 { continue }
        let keys = columns.fields[place.field]
        if keys.counts[row] == 0 { continue }
        let cell = UInt32(truncatingIfNeeded: number) << KeyQueue.rowBits | UInt32(truncatingIfNeeded: row)
        if KeyPool.shard(of: keys.hashes[row]) == 0 {
          cells.0[counts.0] = cell
          counts.0 += 1
        } else {
          cells.1[counts.1] = cell
          counts.1 += 1
        }
      }
    }
  }

  /// Gives the keys of one half their codes; those that are new are added to it.
  func look(shard number: Int, _ pool: KeyPool, _ records: [RecordColumns]) {
    let cells = number == 0 ? self.cells.0 : self.cells.1
    let count = number == 0 ? counts.0 : counts.1
    let shard = number == 0 ? pool.shards.0 : pool.shards.1
    if count == 0 { return }
    if fields.count == 1 {
      look(cells, count, shard, number, records[fields[0].record].fields[fields[0].field])
      return
    }
    for position in 0..<count {
      let place = fields[Int(cells[position] >> KeyQueue.rowBits)]
      let keys = records[place.record].fields[place.field]
      let row = Int(cells[position] & (1 << KeyQueue.rowBits - 1))
      keys.codes[row] = KeyPool.code(shard.number(of: keys.text(row), hash: keys.hashes[row]), shard: number)
    }
  }

  private func look(
    _ cells: UnsafeMutablePointer<UInt32>, _ count: Int, _ shard: KeyShard, _ number: Int, _ keys: FieldColumn
  ) {
    shard.look(
      KeyShard.Batch(
        places: cells, count: count, starts: keys.starts, lengths: keys.counts, hashes: keys.hashes, codes: keys.codes),
      shard: number)
  }
}
