package import AssayEngine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Instant {
  /// What the clock of this machine shows.
  package static var now: Self {
    var time = timespec()
    // `time` is local, and lent for the call only; this clock is there on every system.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Self(seconds: Int64(time.tv_sec), nanoseconds: UInt32(time.tv_nsec))
  }
}
