import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How many cores a command works on.
struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      How many parts of an input are worked on at once; what is printed does not depend on it. \
      (default: one a core)
      """, valueName: "number"), completion: .list([]))
  var jobs: Int?

  /// At least 1.
  var count: Int { jobs ?? max(ProcessInfo.processInfo.activeProcessorCount, 1) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }
}
