package import AssayEngine
package import AssaySpec

/// What members of an answer must be to repeat the request.
struct SampleEcho {
  private let contract: Contract
  private let binding: ProtocolBinding

  /// Nil for a protocol whose messages are not judged.
  init?(_ contract: Contract) {
    guard let binding = ProtocolBinding(contract.service.wireProtocol) else { return nil }
    (self.contract, self.binding) = (contract, binding)
  }

  /// The value of the request's member, or the same time as the answer writes it; nil where nothing
  /// is repeated.
  func value(
    of member: Member, repeating request: JSONNode, _ asked: [Member]
  ) -> JSONNode? {
    guard let name = member.echo, let value = request[name], !value.isNull else { return nil }
    guard let source = asked.first(where: { $0.name == name }), let format = format(of: source),
      let own = self.format(of: member), format != own
    else { return value }
    return rewritten(value, of: source, as: member)
  }

  /// A time in another format; as it is where it is none.
  private func rewritten(_ value: JSONNode, of source: Member, as member: Member) -> JSONNode {
    var reader = ShapeReader(contract, binding, side: .server)
    var writer = ShapeWriter(contract, binding, side: .server)
    do throws(CodecError) {
      let time = try reader.value(of: source.shape, value)
      let body = Value.structure([Value.Member(member.name, time)])
      return try writer.structure([member], body)[member.name] ?? value
    } catch {
      return value
    }
  }

  /// How a timestamp is written; nil for a member that is none.
  private func format(of member: Member) -> Shape.TimestampFormat? {
    guard case .timestamp(let format) = contract.shape(named: member.shape)?.kind else {
      return nil
    }
    return format ?? binding.timestampFormat
  }
}

extension Sample {
  /// The exchange with another request's body, and what repeats that in the answer.
  ///
  /// As it is where a server could not read the request, or it is a stream of events.
  package func answering(
    _ request: JSONNode, _ operation: Operation, _ contract: Contract
  ) -> Self {
    guard isReadable(request, operation, contract), let echo = SampleEcho(contract),
      case .json = exchange.request.body
    else { return self }
    var sample = self
    sample.exchange.request.body = .json(request)
    guard outcome == .success, var body = exchange.response.body.node else { return sample }
    for member in operation.output where body[member.name] != nil {
      guard let value = echo.value(of: member, repeating: request, operation.input) else {
        continue
      }
      body = body.replacing([.member(member.name)], with: value)
    }
    sample.exchange.response.body = .json(body)
    return sample
  }

  private func isReadable(
    _ request: JSONNode, _ operation: Operation, _ contract: Contract
  ) -> Bool {
    do throws(CodecError) {
      return try Codec(contract)?.decode(request, as: .input(operation)) != nil
    } catch {
      return false
    }
  }
}
