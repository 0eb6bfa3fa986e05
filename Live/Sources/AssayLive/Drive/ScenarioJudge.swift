import AssayCore
import AssayEngine
package import AssaySpec
import AssayValidator

/// Decides what an SDK's answer says of it.
package struct ScenarioJudge: Sendable {
  private let operation: AssaySpec.Operation
  private let contract: Contract

  package init(_ operation: AssaySpec.Operation, _ contract: Contract) {
    self.operation = operation
    self.contract = contract
  }

  /// A verdict, and what there is to say of it.
  package typealias Ruling = (verdict: DriveVerdict, detail: String?)

  /// - Parameters:
  ///   - attempts: the requests that arrived.
  package func rule(
    _ answer: Result<DriverAnswer, DriverError>, _ expectation: Expectation, attempts: Int
  ) -> Ruling {
    switch answer {
    case .failure(let error): return (.fail, error.message)
    case .success(let answer):
      guard attempts > 0 else {
        return (.noEvidence, "no request arrived" + Self.words(for: answer.result))
      }
      let ruling = rule(answer.result, expectation)
      guard let stated = answer.attempts, stated != attempts else { return ruling }
      let remark = "it says that it called \(stated) times, \(attempts) requests arrived"
      return (.fail, [ruling.detail, remark].compactMap { $0 }.joined(separator: "; "))
    }
  }

  private func rule(_ result: DriverAnswer.Result, _ expectation: Expectation) -> Ruling {
    switch (expectation, result) {
    case (.value(let expected), .value(let actual)): compare(expected, actual)
    case (.value, .error(let error)): (.fail, "expected a value, got \(Self.words(for: error))")
    case (.error(let expected), .error(let actual)): compare(expected, actual)
    case (.error(let expected), .value(let actual)):
      (.fail, "expected the error `\(expected.type)`, got \(Self.words(for: actual))")
    case (.refusal, .value(let actual)): (.tolerated, "returned \(Self.words(for: actual))")
    case (.refusal(let unnoticed?), .error(let error)) where unnoticed.isNamed(error.type):
      (.tolerated, "returned the error `\(unnoticed.type)`")
    case (.refusal, .error): (.pass, nil)
    case (.unknown(let reason), _): (.noEvidence, reason)
    }
  }

  private func compare(_ expected: JSONNode, _ actual: JSONNode) -> Ruling {
    let differences = AnswerComparison.differences(
      expected: expected, actual: actual, members: operation.output, contract)
    guard !differences.isEmpty else { return (.pass, nil) }
    let shown = differences.prefix(3).map(\.text)
    let more = differences.count > 3 ? ["\(differences.count - 3) more"] : []
    return (.fail, (shown + more).joined(separator: "; "))
  }

  private func compare(_ expected: ExpectedError, _ actual: ReportedError) -> Ruling {
    var faults: [String] = []
    if !expected.isNamed(actual.type) {
      faults.append("expected the error `\(expected.type)`, got \(Self.words(for: actual))")
    } else if let message = expected.message, let text = actual.message, text != message {
      faults.append(
        "expected the message \(Self.quoted(message)), got \(Self.quoted(text))")
    }
    if let status = actual.status, status != expected.status {
      faults.append("expected the status \(expected.status), got \(status)")
    }
    return faults.isEmpty ? (.pass, nil) : (.fail, faults.joined(separator: "; "))
  }

  private static func words(for value: JSONNode) -> String {
    value.object?.isEmpty == true ? "an empty value" : "a value"
  }

  private static func words(for result: DriverAnswer.Result) -> String {
    switch result {
    case .value: ", though it returned a value"
    case .error(let error): ": \(words(for: error))"
    }
  }

  private static func words(for error: ReportedError) -> String {
    "`\(Escaping.show(error.type, limit: 80))`"
      + (error.message.map { " (\(Escaping.show($0, limit: 160)))" } ?? "")
  }

  private static func quoted(_ text: String) -> String { "`\(Escaping.show(text, limit: 160))`" }
}
