import ArgumentParser
import AssayConsole
import AssayLive

/// How long a call waits, and for how much.
struct CallLimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The longest that the whole call may take.", valueName: "seconds"),
    completion: .list([]))
  var timeout = 60.0

  @Option(
    help: ArgumentHelp("The longest until the connection stands.", valueName: "seconds"),
    completion: .list([]))
  var connectTimeout = 10.0

  @Option(
    help: ArgumentHelp(
      "The longest body of an answer; nothing is read beyond it.", valueName: "bytes"),
    completion: .list([]))
  var maxBody = 64 << 20

  init() {}

  func validate() throws {
    for (name, seconds) in [("--timeout", timeout), ("--connect-timeout", connectTimeout)] {
      guard 0.001...86_400 ~= seconds else {
        throw ValidationError("\(name) must be from 0.001 to 86400 seconds.")
      }
    }
    if maxBody < 1 { throw ValidationError("--max-body must be at least 1 byte.") }
  }

  var limits: CallLimits { CallLimits(time: .seconds(timeout), body: maxBody) }

  /// What sends the call; it never waits longer than the whole may take.
  func caller(trusting certificates: String?) throws(CommandFailure) -> HTTPCaller {
    var options = HTTPCaller.Options()
    options.connectTimeout = .seconds(min(connectTimeout, timeout))
    options.readTimeout = .seconds(timeout) + .seconds(1)
    options.trustedCertificates = certificates
    do throws(CallFault) {
      return try HTTPCaller(options)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
