/// Which module may use which: the table of the design, and who alone may use what is not ours.
struct Architecture {
  /// For each module those of ours that it may import.
  var arrows: [String: Set<String>]
  /// What only some modules may import.
  var reserved: [String: Set<String>]
  /// Modules that do without Foundation in any form.
  var withoutFoundation: Set<String>

  static let ketting = Architecture(
    arrows: [
      "CustomerChain": [],
      "Words": ["CustomerChain"],
      "Configuration": ["CustomerChain", "Screen"],
      "Ingestion": ["CustomerChain", "CScan"],
      "DataDirectory": ["CustomerChain", "Ingestion", "CPlatform", "CZlib"],
      "Screen": [],
      "Dashboard": ["CustomerChain", "Words", "Screen"],
      "Terminal": ["Screen", "CNcurses", "CPlatform"],
      "Report": ["CustomerChain", "Words"],
      "SampleCompany": ["CustomerChain"],
      "ketting": [
        "CustomerChain", "Words", "Configuration", "Ingestion", "DataDirectory", "Screen", "Dashboard", "Terminal",
        "Report", "SampleCompany", "CPlatform",
      ],
      // It starts the program and never imports it; the arrow has it built.
      "Benchmark": ["CustomerChain", "ketting"],
      "CNcurses": [],
      "CPlatform": [],
      "CScan": [],
      "CZlib": [],
    ],
    reserved: [
      "CNcurses": ["Terminal"],
      "TOMLKit": ["Configuration"],
      "ArgumentParser": ["ketting"],
      "Glibc": ["CustomerChain", "DataDirectory", "Terminal", "ketting", "SampleCompany", "Benchmark"],
    ],
    withoutFoundation: ["CustomerChain", "Words", "Screen", "Dashboard"])

  var modules: Set<String> { Set(arrows.keys) }

  /// What is wrong with a file of a module; empty when nothing is.
  func faults(module: String, file: String, text: String) -> [String] {
    guard let allowed = arrows[module] else { return ["\(file): the module \(module) is not in the table"] }
    return Imports.of(text).compactMap { used in
      if modules.contains(used), used != module, !allowed.contains(used) {
        return "\(file): \(module) must not import \(used)"
      }
      if let users = reserved[used], !users.contains(module) { return "\(file): only \(users.sorted()) import \(used)" }
      if Self.isFoundation(used), withoutFoundation.contains(module) {
        return "\(file): \(module) does without \(used)"
      }
      return nil
    }
  }

  private static func isFoundation(_ module: String) -> Bool {
    module == "CoreFoundation" || module.hasPrefix("Foundation") || module == "_FoundationICU"
  }
}
