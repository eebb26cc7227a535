enum GoldensTables {
  static let all: [String: String] = [:]
}
