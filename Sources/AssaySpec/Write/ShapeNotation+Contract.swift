extension ShapeNotation {
  func node(of operation: Operation) -> WrittenNode {
    var entries: [WrittenEntry] = []
    if operation.isReadonly { entries.append(WrittenEntry(.readonly, .plain("true"))) }
    if let prefix = operation.hostPrefix {
      entries.append(WrittenEntry(.hostPrefix, .text(prefix.text)))
    }
    if !operation.requestCompression.isEmpty {
      let codings = operation.requestCompression.map(\.rawValue)
      entries.append(WrittenEntry(.requestCompression, .texts(codings)))
    }
    if operation.hasInput { entries.append(WrittenEntry(.input, message(operation.input))) }
    if operation.hasOutput { entries.append(WrittenEntry(.output, message(operation.output))) }
    if !operation.errors.isEmpty {
      entries.append(WrittenEntry(.errors, .texts(operation.errors)))
    }
    return .mapping(entries, .block)
  }

  /// `{}` for a message without members: no key would say that there is no message.
  private func message(_ members: [Member]) -> WrittenNode {
    self.members(members) ?? .mapping([])
  }

  func node(of error: ErrorShape) -> WrittenNode {
    var entries = [WrittenEntry(.fault, .plain(error.fault.rawValue))]
    let status = Self.status(error.status)
    if !status.isEmpty { entries.append(WrittenEntry(.status, .mapping(status))) }
    if let code = error.queryCode { entries.append(WrittenEntry(.queryCode, .text(code))) }
    if let members = members(error.members) { entries.append(WrittenEntry(.members, members)) }
    return .mapping(entries)
  }

  static func node(of service: Service) -> WrittenNode {
    var entries = [
      WrittenEntry(.id, .text(service.id)),
      WrittenEntry(.version, .scalar(.quoted(service.version))),
      WrittenEntry(.wireProtocol, .plain(service.wireProtocol.rawValue)),
    ]
    if let target = service.target { entries.append(WrittenEntry(.target, .text(target))) }
    if let signing = service.signing { entries.append(WrittenEntry(.signing, .text(signing))) }
    if let endpoint = service.endpoint { entries.append(WrittenEntry(.endpoint, .text(endpoint))) }
    if !service.pinned.isEmpty { entries.append(WrittenEntry(.pinned, pinned(service.pinned))) }
    if service.isComplete { entries.append(WrittenEntry(.complete, .plain("true"))) }
    if service.isQueryCompatible {
      entries.append(WrittenEntry(.awsQueryCompatible, .plain("true")))
    }
    if !service.commonErrors.isEmpty {
      entries.append(WrittenEntry(.commonErrors, .texts(service.commonErrors)))
    }
    return .mapping(entries, .block)
  }

  private static func status(_ status: ErrorShape.Statuses) -> [WrittenEntry] {
    let single: [(SpecKey, Int?)] = [
      (.apiReference, status.apiReference), (.httpError, status.httpError),
      (.awsQueryError, status.awsQueryError),
    ]
    let entries = single.compactMap { key, number in
      number.map { WrittenEntry(key, .plain(String($0))) }
    }
    guard !status.observed.isEmpty else { return entries }
    let observed = status.observed.map { WrittenScalar.plain(String($0)) }
    return entries + [WrittenEntry(.observed, .list(observed))]
  }

  private static func pinned(_ versions: [String: String]) -> WrittenNode {
    .mapping(
      versions.sorted { $0.key < $1.key }.map {
        WrittenEntry(name: $0.key, .scalar(.quoted($0.value)))
      })
  }
}
