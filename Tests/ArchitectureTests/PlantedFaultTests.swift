import Testing

/// The checks find what they are there to find.
struct PlantedFaultTests {
  private let architecture = Architecture.ketting

  @Test(arguments: [
    ("CustomerChain", "import Words"), ("Words", "import Screen"), ("Screen", "import CustomerChain"),
    ("Dashboard", "import Terminal"), ("Dashboard", "import DataDirectory"), ("Report", "import Screen"),
    ("Terminal", "import Dashboard"), ("Ingestion", "import DataDirectory"), ("SampleCompany", "import Ingestion"),
    ("Screen", "@testable import Terminal"), ("ketting", "import CNcurses"), ("Screen", "import CNcurses"),
    ("Ingestion", "import TOMLKit"), ("ketting", "import struct TOMLKit.TOMLTable"), ("Screen", "import Glibc"),
    ("Nowhere", "import Swift"), ("Dashboard", "let one = 1; import Terminal"), ("Words", "  import\tCPlatform"),
    ("Words", "/* why */ import Screen // so"), ("Report", "public import Dashboard"), ("Report", "import `Dashboard`"),
    ("Words", "// a line\r\nimport Screen\r\n"),
  ])
  func `a wrong import is found`(module: String, text: String) {
    #expect(architecture.faults(module: module, file: "file", text: text).count == 1)
  }

  @Test(
    arguments: ["CustomerChain", "Words", "Screen", "Dashboard"],
    [
      "import Foundation", "import FoundationEssentials", "@preconcurrency import Foundation",
      "import struct Foundation.Date", "@_implementationOnly import class Foundation.NSString",
      "internal import FoundationInternationalization", "import func Foundation.pow", "import FoundationNetworking",
      "import Foundation // for dates", "import CoreFoundation",
    ])
  func `foundation is found in every spelling`(module: String, text: String) {
    #expect(architecture.faults(module: module, file: "file", text: text).count == 1)
  }

  @Test(arguments: [
    ("Words", "import CustomerChain"), ("Report", "import Foundation"), ("Terminal", "import CNcurses"),
    ("Dashboard", "// import Terminal"), ("Dashboard", "/* import\nTerminal\nimport Terminal */"),
    ("Dashboard", "let text = important"), ("Configuration", "import TOMLKit"), ("Screen", "func f() { imported() }"),
  ])
  func `what is allowed is left alone`(module: String, text: String) {
    #expect(architecture.faults(module: module, file: "file", text: text).isEmpty)
  }

  @Test(arguments: [
    "func f() { fatalError() }", "let a = try! b()", "let a = b as! C", "// TODO: later", "// FIXME",
    "preconditionFailure()",
    String(repeating: "x\n", count: 401),
  ])
  func `a broken house rule is found`(text: String) {
    #expect(HouseRules.faults(file: "file", text: text).count == 1)
  }

  @Test(arguments: [
    "// never fatalError", "let mastodon = 1", "try? a()", "b as? C", String(repeating: "x\n", count: 400),
  ])
  func `what keeps the rules is left alone`(text: String) {
    #expect(HouseRules.faults(file: "file", text: text).isEmpty)
  }

  @Test func `a package is read as it is written`() {
    let manifest = """
      let package = Package(
        products: [.library(name: "A", targets: ["A"])],
        targets: [
          // .target(name: "Gone"),
          .target(name: "A"),
          .target(
            name: "B", dependencies: ["A", .product(name: "Kit", package: "kit"), "C"], path: "Elsewhere"),
          .systemLibrary(name: "C", providers: [.apt(["libc-dev"])]),
          .testTarget(name: "T", dependencies: ["B"]),
        ]
      )
      """.split(separator: "\n").map { String($0) }.joined(separator: "\n")
    #expect(
      PackageTargets.read(manifest) == [
        .init(name: "A", dependencies: [], isTest: false),
        .init(name: "B", dependencies: ["A", "Kit", "C"], isTest: false),
        .init(name: "C", dependencies: [], isTest: false),
        .init(name: "T", dependencies: ["B"], isTest: true),
      ])
  }
}
