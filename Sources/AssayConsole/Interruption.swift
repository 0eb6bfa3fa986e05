package import AssayTraffic

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What Ctrl-C and a polite `kill` do to a run: the first ends the reading, the second the process.
package enum Interruption {
  /// The monitor of the run that the process makes.
  package static let monitor = InputMonitor()

  /// Stops the reading of inputs, instead of ending the process, when SIGINT or SIGTERM comes.
  ///
  /// One that the caller of this process chose to ignore, as `nohup` does, stays ignored.
  package static func watch() {
    // Makes the monitor here, so that the handler never does.
    guard !monitor.isStopRequested else { return }
    for number in [SIGINT, SIGTERM] where !isIgnored(number) { handle(number) }
    handle(SIGALRM)
    unblock([SIGINT, SIGTERM, SIGALRM])
  }

  /// Returns soon after a stop was asked for, or when the task is cancelled.
  package static func wait() async {
    while !monitor.isStopRequested {
      do {
        try await Task.sleep(for: .milliseconds(50))
      } catch {
        return
      }
    }
  }

  /// A process that is started by a thread which blocks signals would never see them.
  private static func unblock(_ numbers: [Int32]) {
    var signals = sigset_t()
    // `signals` is local, and lent for each call only.
    unsafe sigemptyset(&signals)
    for number in numbers { unsafe sigaddset(&signals, number) }
    unsafe sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Installs the handler without SA_RESTART: a read that waits for input must end.
  private static func handle(_ number: Int32) {
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = interrupt
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = interrupt
    #else
      unsafe action.__sigaction_u.__sa_handler = interrupt
    #endif
    // `action` is local, and the handler keeps to what is safe within a signal.
    unsafe sigaction(number, &action, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    // Only asks; `action` is local.
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = unsafe action.__sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = unsafe action.__sa_handler.sa_handler
    #else
      let handler = unsafe action.__sigaction_u.__sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Runs within a signal: an atomic store and calls that POSIX allows there, nothing else.
///
/// The alarm comes here too, once a second: a signal between the last look at the monitor and the
/// read of the system would else leave that read waiting.
private func interrupt(_ number: Int32) {
  Interruption.monitor.requestStop()
  signal(SIGINT, SIG_DFL)
  signal(SIGTERM, SIG_DFL)
  alarm(1)
}
