package import AssayCore
import AssayEngine
package import AssaySpec
import AssayValidator

/// Routes exchanges to their contracts and decodes them.
package struct ExchangeDecoder: EntryAnswering {
  private let router: Router
  /// In the order of the router's contracts.
  private let codecs: [Codec]
  private let options: RecordingDecoder.Options

  /// The contracts must have linted clean.
  package init(_ contracts: [Contract], _ options: RecordingDecoder.Options) {
    codecs = contracts.compactMap { Codec($0) }
    self.options = options
    router = Router(
      codecs.map(\.contract),
      unsupported: contracts.map(\.service).filter { ProtocolBinding($0.wireProtocol) == nil },
      userOperation: options.operation, profile: .service)
  }

  func holds(operation: String) -> Bool {
    codecs.contains { $0.contract.operations[operation] != nil }
  }

  func answer(
    _ exchange: borrowing Exchange, into entries: inout [DecodedEntry], at location: () -> Location
  ) {
    entries.append(decode(exchange, at: location()))
  }

  /// What a client was handed in one exchange.
  package func decode(_ exchange: borrowing Exchange, at location: Location) -> DecodedEntry {
    var entry = DecodedEntry(location)
    let headers = HeaderIndex(ofRequestOf: exchange)
    switch router.route(exchange, headers) {
    case .skip(let reason, let service, _):
      entry.service = service
      entry.skipped = reason
    case .judge(let index, let name, _):
      guard let operation = codecs[index].contract.operations[name] else { break }
      entry.service = codecs[index].contract.service.id
      entry.operation = name
      decode(exchange, codecs[index], operation, &entry)
    }
    return entry
  }

  private func decode(
    _ exchange: borrowing Exchange, _ codec: Codec, _ operation: AssaySpec.Operation,
    _ entry: inout DecodedEntry
  ) {
    guard let answer = codec.answer(of: exchange, operation, limit: options.entryLimit) else {
      entry.skipped = exchange.response == nil ? .noResponse : .noStatus
      return
    }
    let display = ValueDisplay(codec.contract)
    if options.showsRequests,
      let request = codec.request(of: exchange, operation, limit: options.entryLimit)
    {
      entry.take(request, of: .request) { display.node($0, as: .input(operation)) }
    }
    entry.outcome = answer.outcome
    entry.code = answer.code
    entry.text = answer.text
    entry.take(answer.value, of: .response) { value in
      answer.message.map { display.node(value, as: $0) } ?? .object([])
    }
  }

  /// Every body has an answer.
  func pass(line bytes: Span<UInt8>, of operation: String) -> Int? { nil }

  func answer(
    body: Span<UInt8>, of operation: String, into entries: inout [DecodedEntry],
    at location: () -> Location
  ) {
    entries.append(decode(body, of: operation, at: location()))
  }

  private func decode(
    _ body: Span<UInt8>, of name: String, at location: Location
  ) -> DecodedEntry {
    var entry = DecodedEntry(location)
    entry.operation = name
    guard let codec = codecs.first(where: { $0.contract.operations[name] != nil }),
      let operation = codec.contract.operations[name]
    else {
      entry.skipped = .notInSpec
      return entry
    }
    entry.service = codec.contract.service.id
    entry.outcome = "success"
    let value = Result { () throws(CodecError) in try codec.decode(body, as: .output(operation)) }
    entry.take(value, of: .response) {
      ValueDisplay(codec.contract).node($0, as: .output(operation))
    }
    return entry
  }

  func skipped(_ reason: SkipReason, at location: Location) -> DecodedEntry {
    DecodedEntry(location, skipped: reason)
  }

  func damaged(_ detail: String, at location: Location) -> DecodedEntry {
    var entry = DecodedEntry(location)
    entry.failures = [DecodedEntry.Failure(part: .recording, message: detail)]
    return entry
  }

  func detached() -> Self {
    self
  }

  /// Every entry has an answer.
  func takeTally() -> RecordingDecoder.Counts {
    RecordingDecoder.Counts()
  }
}

extension DecodedEntry: EntryAnswer {}

extension RecordingDecoder.Counts: EntryTally {
  mutating func add(_ answer: DecodedEntry) {
    if let reason = answer.skipped {
      skippedBy[reason.rawValue, default: 0] += 1
    } else if answer.failures.isEmpty {
      decoded += 1
    } else {
      failed += 1
    }
  }

  mutating func add(_ other: Self) {
    decoded += other.decoded
    failed += other.failed
    skippedBy.merge(other.skippedBy, uniquingKeysWith: +)
    isInterrupted = isInterrupted || other.isInterrupted
  }
}
