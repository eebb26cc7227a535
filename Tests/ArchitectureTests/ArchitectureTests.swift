import Testing

/// The project as it stands keeps to its design.
struct ArchitectureTests {
  private let architecture = Architecture.ketting

  @Test func `every import is an arrow of the design`() throws {
    let files = try SourceTree.swiftFiles(below: "Sources")
    #expect(files.count > 100)
    let faults = files.flatMap { architecture.faults(module: $0.module, file: $0.path, text: $0.text) }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `every module of the design has its sources, and there are no others`() throws {
    #expect(try SourceTree.directories(in: "Sources") == architecture.modules)
  }

  @Test func `the package depends on nothing that the design does not allow`() throws {
    let targets = PackageTargets.read(try SourceTree.text("Package.swift"))
    #expect(Set(targets.filter { !$0.isTest }.map(\.name)) == architecture.modules)
    for target in targets where !target.isTest {
      let ours = target.dependencies.intersection(architecture.modules)
      let allowed = try #require(architecture.arrows[target.name])
      #expect(ours.isSubset(of: allowed), "\(target.name) depends on \(ours.subtracting(allowed))")
      for other in target.dependencies.subtracting(ours) {
        if let users = architecture.reserved[other] { #expect(users.contains(target.name), "\(target.name): \(other)") }
      }
    }
  }

  @Test func `every module that is imported is declared in the package`() throws {
    let targets = PackageTargets.read(try SourceTree.text("Package.swift"))
    let files = try SourceTree.swiftFiles(below: "Sources")
    #expect(!files.isEmpty)
    for file in files {
      let declared = targets.first { $0.name == file.module }?.dependencies ?? []
      for used in Imports.of(file.text) where architecture.modules.contains(used) {
        #expect(declared.contains(used), "\(file.path) imports \(used)")
      }
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `no file is too long, gives up, or leaves work for later`(directory: String) throws {
    let files = try SourceTree.swiftFiles(below: directory)
    #expect(!files.isEmpty)
    // The tests of these rules hold what they forbid.
    let judged = files.filter { $0.module != "ArchitectureTests" }
    let faults = judged.flatMap { HouseRules.faults(file: $0.path, text: $0.text) }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
