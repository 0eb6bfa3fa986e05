package import AssayEngine

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Instant {
  /// What the clock of this machine says, to the millisecond.
  package static var now: Self {
    let milliseconds = Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
    return Self(
      seconds: milliseconds / 1000, nanoseconds: UInt32(milliseconds % 1000) * 1_000_000)
  }
}
