import CustomerChain
import DataDirectory
import Foundation
import Testing

/// Zones read from this computer's own files, against dates that everyone knows and against the C library.
@Suite struct DirectoryZoneTests {
  static let names = [
    "Europe/Amsterdam", "America/Los_Angeles", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo",
    "Europe/Dublin", "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "Etc/GMT+5",
  ]

  private func zone(_ name: String) throws -> Zone {
    var zones = ZoneFiles()
    let zone = zones.zone(name)
    return try #require(zone)
  }

  private func seconds(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) throws -> Instant {
    let day = try #require(Day(year: year, month: month, day: day))
    return Instant(seconds: Int64(day.number) * 86_400 + Int64(hour) * 3600)
  }

  @Test func amsterdamChangesItsClocksIn2026() throws {
    let zone = try zone("Europe/Amsterdam")
    let spring = try seconds(2026, 3, 29, 1)
    let autumn = try seconds(2026, 10, 25, 1)
    #expect(zone.offset(at: spring.advanced(by: -1)) == 3600)
    #expect(zone.offset(at: spring) == 7200)
    #expect(zone.offset(at: autumn.advanced(by: -1)) == 7200)
    #expect(zone.offset(at: autumn) == 3600)
    #expect(zone.offset(at: try seconds(2150, 7, 1, 0)) == 7200)
  }

  @Test(arguments: names) func offsetsAreThoseOfTheSystem(_ name: String) throws {
    let zone = try zone(name)
    let system = try #require(TimeZone(identifier: name))
    // Every 40 hours or so from 1970 to 2037: what Foundation's own tables cover.
    for step in 0..<14_000 {
      let second = Int64(step) * 150_017
      let expected = system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
      #expect(Int(zone.offset(at: Instant(seconds: second))) == expected, "at \(second)")
      if Int(zone.offset(at: Instant(seconds: second))) != expected { break }
    }
  }

  @Test func bytesThatAreNoZoneAreNone() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Amsterdam")))
    #expect(Zone(tzif: bytes, name: "x") != nil)
    #expect(Zone(tzif: [], name: "x") == nil)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(Zone(tzif: Array(bytes[..<count]), name: "x") == nil)
    }
    var state: UInt64 = 5
    for _ in 0..<1500 {
      var changed = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 25)
      }
      // Any answer will do; only its end would not.
      _ = Zone(tzif: changed, name: "x")?.offset(at: Instant(seconds: 1_800_000_000))
    }
  }
}
