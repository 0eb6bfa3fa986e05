import AssayCore
import AssayEngine
import AssaySpec

/// What traits of an operation make of its requests.
extension Codec {
  /// The host prefix with the texts of members of the input put in (Smithy 2.0, endpoint trait); mostly empty.
  func hostPrefix(
    of operation: AssaySpec.Operation, _ label: (String) -> String?
  ) throws(CodecError) -> String {
    guard let prefix = operation.hostPrefix else { return "" }
    for name in prefix.labels {
      let text = label(name) ?? ""
      guard !HostPrefix.isLabel(text) else { continue }
      throw CodecError(
        .badValue, pointer: "/" + Locator.escaped(name),
        expected: "1 to 63 letters, digits and hyphens, for a part of the host",
        actual: shown(text, of: name, operation))
    }
    guard let host = prefix.expanded(label) else {
      throw CodecError(
        .badValue, expected: "members that make `\(prefix.text)` the beginning of a host",
        actual: "others")
    }
    return host
  }

  private func shown(
    _ text: String, of name: String, _ operation: AssaySpec.Operation
  ) -> String {
    guard !text.isEmpty else { return "nothing" }
    let member = operation.input.first { $0.name == name }
    let shape = member.flatMap { contract.shape(named: $0.shape) }
    guard member?.isSensitive != true, shape?.isSensitive != true else {
      return Redaction.mask(member: text)
    }
    return "`\(Escaping.show(text, limit: 80))`"
  }

  /// The body in the first coding that the operation allows (Smithy 2.0, requestCompression trait);
  /// as it is where it allows none, the body is short or there is no memory.
  func compressed(
    _ body: [UInt8], for operation: AssaySpec.Operation
  ) -> (body: [UInt8], coding: ContentCoding?) {
    guard let coding = operation.requestCompression.first, body.count >= leastCompressed else {
      return (body, nil)
    }
    var compressed: [UInt8] = []
    do throws(GzipError) {
      switch coding {
      case .gzip: try Gzip.deflate(body.span, into: &compressed)
      }
    } catch {
      return (body, nil)
    }
    return (compressed, coding)
  }
}
