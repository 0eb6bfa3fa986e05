package import AssayCore
import AssayEngine
package import AssaySpec

extension Codec {
  /// What a server reads in the request; nil where the recording holds none.
  ///
  /// - Parameter limit: the most bytes that a compressed body may inflate to.
  package func request(
    of exchange: borrowing Exchange, _ operation: AssaySpec.Operation, limit: Int = 64 << 20
  ) -> Result<Value, CodecError>? {
    guard let request = exchange.request else { return nil }
    let message = HTTPMessage(
      .request, HeaderIndex(request.headers, in: exchange.storage.bytes.span), request.body,
      of: exchange, limit: limit)
    guard !contract.isEventStream(operation.input) else { return .failure(Self.eventStream) }
    return Result { () throws(CodecError) in
      try decode(recorded(message, exchange), as: .input(operation))
    }
  }

  /// What a client is handed for the answer; nil where the recording holds none, or no status.
  ///
  /// - Parameter limit: the most bytes that a compressed body may inflate to.
  package func answer(
    of exchange: borrowing Exchange, _ operation: AssaySpec.Operation, limit: Int = 64 << 20
  ) -> DecodedAnswer? {
    guard let response = exchange.response, let status = response.status else { return nil }
    guard 200...599 ~= status else {
      return DecodedAnswer(
        value: .failure(
          CodecError(.badStatus, expected: "a status from 200 to 599", actual: "\(status)")))
    }
    let answer = HTTPMessage(
      .response, HeaderIndex(response.headers, in: exchange.storage.bytes.span), response.body,
      of: exchange, limit: limit)
    let node = Result { () throws(CodecError) in try recorded(answer, exchange) }
    guard status < 300 else { return error(exchange, response, answer, node) }
    let message = Message.output(operation)
    let value =
      contract.isEventStream(operation.output)
      ? .failure(Self.eventStream)
      : node.decoded { (node) throws(CodecError) in try decode(node, as: message) }
    return DecodedAnswer(outcome: "success", message: message, value: value)
  }

  private static let eventStream = CodecError(
    .noBody, expected: "a JSON body", actual: "a stream of events")

  /// The tree of a body, if the recording holds it and it can be read.
  private func recorded(
    _ message: borrowing HTTPMessage, _ exchange: borrowing Exchange
  ) throws(CodecError) -> JSONNode {
    guard message.body.isJudged else {
      let reason =
        switch message.body.coding {
        case .undecodable(_, let reason): "one that cannot be decompressed: \(reason)"
        case .tooLong(let limit): "more than \(limit) bytes"
        case .asStated, .storedDecoded: "one that was not recorded"
        }
      throw CodecError(.noBody, expected: "a body", actual: reason)
    }
    return try message.body.withBytes(of: exchange, tree)
  }

  private func error(
    _ exchange: borrowing Exchange, _ response: Exchange.Response,
    _ answer: borrowing HTTPMessage, _ node: Result<JSONNode, CodecError>
  ) -> DecodedAnswer {
    let carriers = answer.body.withBytes(of: exchange) {
      ErrorCarriers(answer, $0, of: exchange, binding, isKnown: isKnown)
    }
    guard let name = carriers.chosen?.short else {
      let type =
        answer.headers.contentType.map { Escaping.show(exchange.text($0), limit: 80) } ?? "none"
      return DecodedAnswer(
        value: node.object(orElse: "no JSON object, with a content type `\(type)`")
          .decoded { (_) throws(CodecError) in
            throw CodecError(.noErrorName, expected: "an error's name", actual: "none")
          })
    }
    let shape = contract.errors[name]
    let message = shape.map { Message.error($0) }
    return DecodedAnswer(
      outcome: name, code: code(exchange, response, name: name),
      text: text(of: shape, in: node), message: message,
      value: node.decoded { (node) throws(CodecError) in
        guard let message else { return .empty }
        return try decode(node, as: message)
      })
  }

  /// What a client of a service that once spoke AWS Query shows: the code of then, else the name.
  private func code(
    _ exchange: borrowing Exchange, _ response: Exchange.Response, name: String
  ) -> String? {
    guard contract.service.isQueryCompatible else { return nil }
    let field = response.headers.first {
      exchange.text($0.name).lowercased() == "x-amzn-query-error"
    }
    let code = field.map { exchange.text($0.value).prefix { $0 != ";" }.trimmingSpaces } ?? ""
    return code.isEmpty ? name : code
  }

  private func text(of shape: ErrorShape?, in node: Result<JSONNode, CodecError>) -> String? {
    guard case .success(let node) = node, let text = ErrorMessage.text(in: node) else { return nil }
    let member = shape.flatMap(ErrorMessage.member)
    let isSensitive =
      member.map { $0.isSensitive || contract.shape(named: $0.shape)?.isSensitive == true }
    return isSensitive ?? false ? Redaction.mask(member: text) : text
  }

  private func isKnown(_ error: ErrorName) -> Bool {
    contract.errors[error.short] != nil || CommonError.names.contains(error.short)
      || contract.service.commonErrors.contains(error.short) || error.isOfFramework
  }
}

extension Result where Success == JSONNode, Failure == CodecError {
  /// Says why the text of an answer is nothing that a client reads, where it is no object.
  fileprivate func object(orElse words: String) -> Self {
    let isObject =
      switch self {
      case .success(let node): node.object != nil
      case .failure(let error): error.code != .notJSON || error.pointer != ""
      }
    return isObject
      ? self : .failure(CodecError(.notJSON, expected: "a JSON object", actual: words))
  }

  /// The value that the tree is read as.
  fileprivate func decoded(
    _ read: (JSONNode) throws(CodecError) -> Value
  ) -> Result<Value, CodecError> {
    switch self {
    case .success(let node): Result<Value, CodecError> { () throws(CodecError) in try read(node) }
    case .failure(let error): .failure(error)
    }
  }
}
