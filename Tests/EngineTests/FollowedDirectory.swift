import CustomerChain

/// How a directory comes about while it is followed: files grow in steps that cut rows, quotes and characters anywhere,
/// some are first something else and then replaced, some appear late, some vanish in between.
struct FollowedDirectory {
  private enum Change {
    case write([UInt8])
    case replace([UInt8])
    case remove
  }

  private let steps: [[(name: String, change: Change)]]

  init(_ directory: GeneratedDirectory, seed: UInt64, _ random: inout SeededRandom) {
    let count = random.number(2...7)
    var steps = [[(name: String, change: Change)]](repeating: [], count: count)
    let other = GeneratedDirectory(seed: seed ^ 0xFFFF_0000)
    for file in directory.files.shuffled(using: &random) {
      let stray = random.pick(other.files).bytes
      for (step, change) in Self.story(of: file.bytes, stray: stray, steps: count, &random) {
        steps[step].append((file.name, change))
      }
    }
    if let agreement = directory.agreement {
      if random.chance(20), let earlier = other.agreement { steps[0].append(("ketting.toml", .write(earlier))) }
      let isLate = random.chance(30)
      steps[isLate ? random.below(count) : 0].append(("ketting.toml", .replace(agreement)))
    }
    self.steps = steps
  }

  /// What happens to one file; after the last step it is `bytes`.
  private static func story(
    of bytes: [UInt8], stray: [UInt8], steps: Int, _ random: inout SeededRandom
  ) -> [(step: Int, Change)] {
    var story: [(step: Int, Change)] = []
    var first = random.chance(30) ? random.below(steps) : 0
    if random.chance(20), first + 1 < steps {
      story.append((first, .write(stray)))
      first += 1
      if random.chance(30) { story.append((first, .remove)) }
      if first + 1 < steps { first += 1 }
      // In place only where a reader can tell: by another size that is no growth.
      if random.chance(50) { story.append((first, .remove)) }
      story.append((first, .replace(Array(bytes.prefix(random.below(bytes.count + 1))))))
    }
    let cuts = (first..<steps).map { _ in random.below(bytes.count + 1) }.sorted()
    for (step, cut) in zip(first..<steps, cuts) where random.chance(80) {
      story.append((step, .write(Array(bytes.prefix(cut)))))
    }
    if random.chance(15), first + 2 < steps {
      // Gone for a step: what comes back is another file of the same content.
      story = story.filter { $0.step < steps - 2 } + [(steps - 2, .remove), (steps - 1, .replace(bytes))]
    } else {
      story.append((steps - 1, random.chance(70) ? .write(bytes) : .replace(bytes)))
    }
    return story
  }

  /// Makes the directory step by step, and has the reader look after each.
  func run(on fileSystem: MemoryFileSystem, look: () throws -> Void) rethrows {
    for changes in steps {
      for (name, change) in changes {
        switch change {
        case .write(let bytes): fileSystem.write(bytes, to: name)
        case .replace(let bytes): fileSystem.replace(name, with: bytes)
        case .remove: fileSystem.remove(name)
        }
      }
      try look()
    }
  }
}
