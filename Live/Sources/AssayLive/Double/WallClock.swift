package import AssayEngine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of day.
package enum WallClock {
  /// To the second.
  package static var now: Instant { Instant(seconds: Int64(time(nil))) }
}
