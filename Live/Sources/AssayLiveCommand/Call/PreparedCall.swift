import AssayConsole
import AssayCore
import AssayEngine
import AssayLive
import AssayReport
import AssaySpec
import AssayValidator

/// A call that is ready to be sent.
struct PreparedCall {
  let endpoint: Endpoint
  let request: OutgoingRequest
  private let shownBody: String

  /// - Throws: for an input that the contract refuses, after its findings were shown.
  init(
    _ sought: SoughtOperation, input: CallInputOptions, client: ClientOptions
  ) throws(CommandFailure) {
    let body = try CallBody(sought, input)
    if !input.unchecked { try body.check(sought) }
    guard let codec = Codec(sought.contract) else {
      throw CommandFailure(
        LoadedContracts.unknown(sought.operation.name, among: [sought.contract]))
    }
    let wire: WireRequest
    do throws(CodecError) {
      wire = try codec.request(sought.operation, body: body.bytes) { body.tree?[$0]?.string }
    } catch {
      throw CommandFailure("the input makes no request: \(error.pointer): \(error.message)")
    }
    endpoint = try client.endpoint(of: sought.contract.service)
    let signer = CallSigner(endpoint, try client.signer(for: sought.contract.service))
    do throws(SigningError) {
      request = try signer.request(wire, at: .now)
    } catch {
      throw CommandFailure("the request cannot be signed: \(error)")
    }
    shownBody = body.shown
  }

  /// The request as it may be shown.
  var shown: String { "\(request.shownHead)\n\n\(shownBody)" }
}

/// The body of a call before it is compressed.
private struct CallBody {
  let bytes: [UInt8]
  /// Nil for bytes that are sent as they are and are no JSON.
  let tree: JSONNode?
  /// As it may be shown.
  let shown: String

  init(_ sought: SoughtOperation, _ options: CallInputOptions) throws(CommandFailure) {
    let file = try options.readFile()
    let parameters = try options.readParameters()
    if options.unchecked, parameters.isEmpty, let file {
      self.init(file, sought)
    } else {
      let document = try file.map { bytes throws(CommandFailure) in try options.document(bytes) }
      try self.init(document ?? .object([]), parameters, sought)
    }
  }

  /// Bytes that are sent as they are.
  private init(_ bytes: [UInt8], _ sought: SoughtOperation) {
    self.bytes = bytes
    tree = try? JSONNode(reading: bytes.span)
    let input = tree.flatMap { try? CallInput($0, of: sought.operation, in: sought.contract) }
    shown = input?.masked.shown ?? "(\(bytes.count) bytes that are no JSON object)"
  }

  private init(
    _ document: JSONNode, _ parameters: [Parameter], _ sought: SoughtOperation
  ) throws(CommandFailure) {
    do throws(CallInputError) {
      var input = try CallInput(document, of: sought.operation, in: sought.contract)
      for parameter in parameters { try input.set(parameter) }
      if let binding = ProtocolBinding(sought.contract.service.wireProtocol) {
        input.complete(sought.operation, binding)
      }
      tree = input.node
      bytes = Array(input.node.text.utf8)
      shown = input.masked.shown
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// Shows what the contract says against it, and throws if it says something.
  func check(_ sought: SoughtOperation) throws(CommandFailure) {
    let findings = try InputCheck(sought).findings(in: bytes)
    guard findings.contains(where: { $0.level == .error }) else { return }
    InputCheck.show(findings, of: sought)
    throw CommandFailure(
      "the input breaks the contract, nothing was sent; --unchecked sends it all the same")
  }
}

extension JSONNode {
  /// The compact text; nothing in it acts on a terminal.
  fileprivate var shown: String { Escaping.show(text, limit: .max) }
}
