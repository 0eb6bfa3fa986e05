import AssayEngine
package import AssaySpec

extension Codec {
  /// The request that a client sends; without an input its body is that of an empty one.
  ///
  /// - Throws: what `encode` throws, and for a host that the input makes no host.
  package func request(
    _ operation: AssaySpec.Operation, input: Value
  ) throws(CodecError) -> WireRequest {
    let body = Array(try encode(input, as: .input(operation)).text.utf8)
    return try request(operation, body: body) { input[$0]?.string }
  }

  /// The request with a body that is at hand, right or wrong.
  ///
  /// - Parameter label: the text of a member that is to be a part of the host.
  /// - Throws: for a host that the labels make no host.
  package func request(
    _ operation: AssaySpec.Operation, body plain: [UInt8], label: (String) -> String?
  ) throws(CodecError) -> WireRequest {
    let (body, coding) = compressed(plain, for: operation)
    var headers = entityHeaders(of: body)
    if let coding { headers.append(WireHeader("Content-Encoding", coding.rawValue)) }
    if let field = binding.operationField {
      let prefix = contract.service.target.map { $0 + "." } ?? ""
      headers.append(WireHeader(field.text, prefix + operation.name))
    }
    if contract.service.isQueryCompatible {
      headers.append(WireHeader("x-amzn-query-mode", "true"))
    }
    return WireRequest(
      method: "POST", hostPrefix: try hostPrefix(of: operation, label), path: "/",
      headers: headers, body: body)
  }

  /// The answer that a server sends to a call that succeeds; without an output its body is empty.
  package func response(
    _ operation: AssaySpec.Operation, output: Value
  ) throws(CodecError) -> WireResponse {
    let text = try encode(output, as: .output(operation)).text
    let body = operation.hasOutput ? Array(text.utf8) : []
    return WireResponse(status: 200, headers: entityHeaders(of: body), body: body)
  }

  /// The answer that a server sends to a call that fails so.
  package func response(
    _ error: ErrorShape, value: Value
  ) throws(CodecError) -> WireResponse {
    let name = errorNamespace.map { "\($0)#\(error.name)" } ?? error.name
    let members = try encode(value, as: .error(error)).object ?? []
    let named = JSONNode.object([(binding.writtenErrorMember, .string(name))] + members)
    let body = Array(named.text.utf8)
    var headers = entityHeaders(of: body)
    if contract.service.isQueryCompatible, let code = error.queryCode {
      let fault = error.fault == .client ? "Sender" : "Receiver"
      headers.append(WireHeader("x-amzn-query-error", "\(code);\(fault)"))
    }
    return WireResponse(status: status(of: error), headers: headers, body: body)
  }

  /// The API reference's, else the protocol's own: but services that once spoke AWS Query follow the
  /// model.
  private func status(of error: ErrorShape) -> Int {
    let modeled = contract.service.isQueryCompatible ? error.status.httpError : nil
    return error.status.apiReference ?? modeled
      ?? (error.fault == .client ? binding.clientErrorStatus : binding.serverErrorStatus)
  }

  private func entityHeaders(of body: [UInt8]) -> [WireHeader] {
    [
      WireHeader("Content-Type", binding.mediaType),
      WireHeader("Content-Length", "\(body.count)"),
    ]
  }
}
