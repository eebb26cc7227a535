import Foundation

/// Public data that lies beside the project on some machines, with answers that others have computed.
enum RealData {
  /// Where it lies, as KETTING_REAL_DATA says; nil where it does not.
  static let path: String? = {
    let path = getenv("KETTING_REAL_DATA").map { String(cString: $0) }
    if path.map({ FileManager.default.fileExists(atPath: $0 + "/truth") }) == true { return path }
    print("skipped: the checks on real data, since KETTING_REAL_DATA names no directory with them")
    return nil
  }()

  static var isHere: Bool { path != nil }

  static func truth(_ name: String) throws -> Values {
    try Values(json: Data(TextFile.bytes("\(path ?? "")/truth/\(name).json") ?? []))
  }

  /// The report of a folder under its agreement.
  static func report(
    _ folder: String, agreement: String, _ options: [String] = [], in home: CompanyFixture
  ) throws -> Values {
    let root = path ?? ""
    let agreement = agreement.hasPrefix("/") ? agreement : "\(root)/agreements/\(agreement).toml"
    let run = try PlainRun(
      ["report", "\(root)/\(folder)", "--agreement", agreement, "--format", "json"] + options,
      environment: home.environment())
    return try Values(json: Data(run.output))
  }
}

/// A JSON document that is read by path; what is not there is nil.
struct Values {
  let any: Any?

  init(json: Data) throws { any = try JSONSerialization.jsonObject(with: json) }
  init(_ any: Any?) { self.any = any is NSNull ? nil : any }

  subscript(key: String) -> Values { Values((any as? [String: Any])?[key]) }
  var list: [Values] { (any as? [Any])?.map { Values($0) } ?? [] }
  var members: [String: Values] { (any as? [String: Any])?.mapValues { Values($0) } ?? [:] }
  var number: Double? { (any as? NSNumber)?.doubleValue }
  var count: Int? { (any as? NSNumber)?.intValue }
  var text: String? { any as? String }
  var counts: [Int] { list.compactMap(\.count) }

  func first(_ key: String, _ value: String?) -> Values {
    list.first { $0[key].text == value } ?? Values(nil)
  }
}
