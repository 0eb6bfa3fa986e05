import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator

extension Expectation {
  /// What a client is handed for an answer that keeps its contract.
  init(of answer: ServedAnswer, _ source: ScenarioSource) {
    var exchange = Exchange(source: .live)
    exchange.response = answer.response(in: &exchange)
    guard let decoded = source.codec.answer(of: exchange, source.operation) else {
      self = .unknown("there is no answer")
      return
    }
    switch decoded.value {
    case .failure(let error): self = .unknown(error.message)
    case .success(let value):
      guard let type = decoded.outcome, type != "success" else {
        let display = ValueDisplay(source.contract, masksSensitive: false)
        self = .value(display.node(value, as: .output(source.operation)))
        return
      }
      let isOpen = source.contract.errors[type].map { source.hidesMessage(of: $0) } ?? false
      self = .error(
        ExpectedError(
          type: type, code: decoded.code, message: isOpen ? nil : decoded.text,
          status: answer.status))
    }
  }
}

extension ScenarioSource {
  /// Whether the text of an error is sensitive.
  fileprivate func hidesMessage(of error: ErrorShape) -> Bool {
    error.members.contains { member in
      member.name.lowercased() == "message"
        && (member.isSensitive || shape(of: member)?.isSensitive == true)
    }
  }
}
