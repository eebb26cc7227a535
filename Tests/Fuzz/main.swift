import Glibc

// Feeds mutated files to the reader and checks what it says of them. `.ci/fuzz` builds and runs it.

do {
  let campaign = try Campaign(Options(CommandLine.arguments.dropFirst()))
  exit(try campaign.run() ? 0 : 1)
} catch {
  Output.say("\(error)")
  exit(64)
}
