/// Which of many changes are called real, when so many are looked at that some look large by chance alone: of those called
/// so at most a given part is chance, on average (Benjamini and Hochberg 1995).
enum FalseDiscoveries {
  /// - Parameter chances: of each change, the probability of one as large by chance alone.
  static func real(_ chances: [Double], rate: Double) -> [Bool] {
    let ascending = chances.sorted()
    let last = ascending.indices.last { place in
      ascending[place] <= rate * Double(place + 1) / Double(chances.count)
    }
    guard let last, rate > 0 else { return chances.map { _ in false } }
    return chances.map { $0 <= ascending[last] }
  }
}
