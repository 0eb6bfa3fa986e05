/// The text of a request on which client and server must agree.
package struct CanonicalRequest: Hashable, Sendable {
  private let method: String
  private let path: String
  let query: String
  let fields: [CanonicalField]
  private let payload: PayloadHash

  /// - Parameter names: of the fields to sign: in lower case, in byte order, each once.
  init(_ request: SignableRequest, signing names: [String], _ style: SigningStyle) {
    let target = RequestTarget(request.target)
    method = request.method
    path = CanonicalPath.text(target.path, style)
    query = CanonicalQuery.text(target.query)
    fields = names.map { CanonicalField(name: $0, in: request) }
    payload = request.payload
  }

  /// The names of the signed fields, separated by semicolons.
  package var signedHeaders: String { fields.map(\.name).joined(separator: ";") }

  /// The text that is hashed; it may hold secrets.
  package var text: String {
    text(query: query, fields: fields.map { "\($0.name):\($0.value)" })
  }

  func text(query: String, fields: [String]) -> String {
    let parts = [method, path, query] + fields + ["", signedHeaders, payload.hex]
    return parts.joined(separator: "\n")
  }
}
