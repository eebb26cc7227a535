// swift-tools-version: 6.1
import PackageDescription

// Targets stand in the order in which data travels: bytes become records, records become figures,
// figures become cells, cells reach a terminal. `Tests/ArchitectureTests` holds the arrows.

let package = Package(
  name: "ketting",
  products: [
    .executable(name: "ketting", targets: ["ketting"]),
    .executable(name: "ketting-benchmark", targets: ["Benchmark"]),
    .library(name: "CustomerChain", targets: ["CustomerChain"]),
    .library(name: "Ingestion", targets: ["Ingestion"]),
    .library(name: "DataDirectory", targets: ["DataDirectory"]),
    .library(name: "Configuration", targets: ["Configuration"]),
    .library(name: "Report", targets: ["Report"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Disk
    .target(name: "CPlatform"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "DataDirectory", dependencies: ["CustomerChain", "Ingestion", "CPlatform", "CZlib"]),

    // Bytes to records
    .target(name: "CScan"),
    .target(name: "Ingestion", dependencies: ["CustomerChain", "CScan"]),

    // Records, what was agreed, figures
    .target(name: "CustomerChain"),
    .target(
      name: "Configuration",
      dependencies: ["CustomerChain", "Screen", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(name: "SampleCompany", dependencies: ["CustomerChain"]),

    // Figures to words, cells and reports
    .target(name: "Words", dependencies: ["CustomerChain"]),
    .target(
      name: "Report", dependencies: ["CustomerChain", "Words"], resources: [.embedInCode("Schema/report.schema.json")]),
    .target(name: "Dashboard", dependencies: ["CustomerChain", "Words", "Screen"]),

    // Cells to a terminal
    .target(name: "Screen"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses", "CPlatform"]),

    // The one loop that connects them
    .executableTarget(
      name: "ketting",
      dependencies: [
        "CustomerChain", "Words", "Configuration", "Ingestion", "DataDirectory", "Screen", "Dashboard", "Terminal",
        "Report", "SampleCompany", "CPlatform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What it costs, beside what people would use instead. It runs the program, so the program is built with it.
    .executableTarget(name: "Benchmark", dependencies: ["CustomerChain", "ketting"], exclude: ["peers"]),

    .testTarget(name: "CustomerChainTests", dependencies: ["CustomerChain"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["CustomerChain", "Configuration", "Screen"]),
    .testTarget(name: "IngestionTests", dependencies: ["CustomerChain", "Ingestion", "DataDirectory", "CScan"]),
    .testTarget(name: "SampleCompanyTests", dependencies: ["CustomerChain", "SampleCompany"]),
    .testTarget(name: "WordsTests", dependencies: ["CustomerChain", "Words"]),
    // Reads reports again, and holds them to their schema; for the tests below.
    .target(name: "ReportReading", path: "Tests/ReportReading"),
    .testTarget(name: "ReportTests", dependencies: ["CustomerChain", "Words", "Report", "ReportReading"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "Terminal", "CPlatform"]),
    .testTarget(name: "DashboardTests", dependencies: ["CustomerChain", "Words", "Screen", "Dashboard"]),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "CustomerChain", "Ingestion", "DataDirectory", "Configuration", "Words", "Report", "ReportReading",
      ]),
    // Feeds mutated files to the reader; `.ci/fuzz` runs it.
    .executableTarget(
      name: "Fuzz", dependencies: ["CustomerChain", "Ingestion", "DataDirectory"], path: "Tests/Fuzz",
      exclude: ["Corpus", "dictionary.txt"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "BenchmarkTests", dependencies: ["Benchmark"]),
    .testTarget(
      name: "KettingTests",
      dependencies: [
        "ketting", "CustomerChain", "Configuration", "DataDirectory", "SampleCompany", "Words", "Report",
        "ReportReading", "CPlatform",
      ]),
  ]
)
