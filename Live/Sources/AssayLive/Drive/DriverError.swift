import AssayCore
import AssayEngine

/// Why a driver cannot be used, or has no answer.
package enum DriverError: Error, Hashable, Sendable {
  /// The command could not be started.
  case notStarted(String)
  /// The first line is not what it must be; escaped.
  case notHello(String)
  /// A line is no JSON object; escaped.
  case notJSON(String)
  /// A line is no answer; escaped.
  case badAnswer(String, reason: String)
  /// The driver ended: how, and what it last said on standard error; escaped.
  case ended(String, said: String)
  /// There was no line in that many seconds; the driver was ended.
  case timedOut(seconds: Int)
  /// The drive was cancelled.
  case interrupted

  /// A lower-case fragment.
  package var message: String {
    switch self {
    case .notStarted(let reason): "the driver could not be started: \(reason)"
    case .notHello(let line):
      #"the first line of the driver must be {"sdk": "…", "version": "…"}, got `\#(line)`"#
    case .notJSON(let line): "the driver must write a JSON object a line, got `\(line)`"
    case .badAnswer(let line, let reason): "not an answer: \(reason): `\(line)`"
    case .ended(let how, let said):
      "the driver ended (\(how))" + (said.isEmpty ? "" : ": \(said)")
    case .timedOut(let seconds): "no answer of the driver in \(seconds) s"
    case .interrupted: "the drive was interrupted"
    }
  }
}

extension JSONNode {
  /// The object that a line of a driver is.
  init(driverLine line: String) throws(DriverError) {
    let node: JSONNode
    do {
      node = try JSONNode(reading: Array(line.utf8).span)
    } catch {
      throw .notJSON(Escaping.show(line, limit: 200))
    }
    guard node.object != nil else { throw .notJSON(Escaping.show(line, limit: 200)) }
    self = node
  }
}
