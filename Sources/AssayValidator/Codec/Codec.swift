package import AssayEngine
package import AssaySpec

/// Turns bodies into values and back as a correct client and a correct server do, by a contract.
///
/// What it reads and writes are whole messages of one protocol. It judges nothing: a constraint that
/// is broken, an unknown enum value, an unknown member hinder no client.
package struct Codec: Sendable {
  /// What a body is.
  package enum Message: Sendable {
    /// A server reads it, a client writes it.
    case input(AssaySpec.Operation)
    /// A client reads it, a server writes it.
    case output(AssaySpec.Operation)
    /// As an output.
    case error(ErrorShape)
  }

  /// Who reads or writes.
  enum Side: Sendable {
    case client
    case server
  }

  package let contract: Contract
  package let binding: ProtocolBinding
  /// What stands before `#` in the names of errors that a server writes; nil for the bare name.
  package var errorNamespace: String?
  /// The least bytes of a body that a client compresses, where the operation lets it: what AWS's SDKs
  /// begin with. It is sent as it is below that.
  package var leastCompressed = 10_240

  /// Nil for a protocol whose messages are not read yet.
  package init?(_ contract: Contract, errorNamespace: String? = nil) {
    guard let binding = ProtocolBinding(contract.service.wireProtocol) else { return nil }
    self.contract = contract
    self.binding = binding
    self.errorNamespace = errorNamespace
  }

  /// Reads a body; an empty one is `{}`.
  ///
  /// - Throws: the first thing in it that is no JSON or does not fit its shape.
  package func decode(
    _ bytes: Span<UInt8>, as message: Message
  ) throws(CodecError) -> Value {
    try decode(tree(bytes), as: message)
  }

  /// The tree of a body; an empty one is `{}`.
  func tree(_ bytes: Span<UInt8>) throws(CodecError) -> JSONNode {
    guard !bytes.isEmpty else { return .object([]) }
    do throws(CursorFault) {
      return try JSONNode(reading: bytes)
    } catch {
      throw CodecError(error, in: bytes)
    }
  }

  /// Reads a body that is a tree already.
  package func decode(_ node: JSONNode, as message: Message) throws(CodecError) -> Value {
    switch message {
    case .input(let operation):
      var reader = ShapeReader(contract, binding, side: .server)
      return .structure(try reader.members(operation.input, of: node))
    case .output(let operation):
      var reader = ShapeReader(contract, binding, side: .client)
      return .structure(try reader.members(operation.output, of: node))
    case .error(let error):
      var reader = ShapeReader(contract, binding, side: .client)
      return .structure(
        try reader.members(error.members, of: ErrorMessage.renamed(node, for: error)))
    }
  }

  /// Writes a value as a body, defaults filled in; members are in the order of the contract.
  ///
  /// - Throws: the first thing in it that is no value of its shape.
  package func encode(_ value: Value, as message: Message) throws(CodecError) -> JSONNode {
    switch message {
    case .input(let operation):
      // Clients take all members of an input as optional, so that none has a default.
      var writer = ShapeWriter(contract, binding, side: .client)
      return try writer.structure(operation.input, value, fillsDefaults: false)
    case .output(let operation):
      var writer = ShapeWriter(contract, binding, side: .server)
      return try writer.structure(operation.output, value)
    case .error(let error):
      var writer = ShapeWriter(contract, binding, side: .server)
      return try writer.structure(error.members, value)
    }
  }
}

extension CodecError {
  /// What is wrong with a text that is no JSON.
  fileprivate init(_ fault: CursorFault, in bytes: Span<UInt8>) {
    let isTooDeep = if case .tooDeep = fault { true } else { false }
    let pointer = Locator.pointer(to: fault.offset(in: bytes), in: bytes)
    self.init(
      isTooDeep ? .tooDeep : .notJSON, pointer: pointer, expected: "JSON",
      actual: "\(fault.explanation), at byte \(fault.offset(in: bytes))")
  }
}
