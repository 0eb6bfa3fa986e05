import AssayCore
import AssaySpec
import AssayValidator

/// Finds the contract and the operation of an exchange.
struct Router {
  /// Where an exchange goes.
  enum Route {
    case judge(contract: Int, operation: String, dispatch: Validator.Dispatch)
    /// The service is nil where it is not known; the finding says why nothing was judged.
    case skip(SkipReason, service: String? = nil, finding: Finding? = nil)
  }

  private let contracts: [Contract]
  /// The contract of a target prefix.
  private let byTarget: [String: Int]
  private let endpoints: [EndpointPattern?]
  /// Services whose protocol cannot be judged yet, and where they are.
  private let unsupported: [(service: String, endpoint: EndpointPattern)]
  private let userOperation: String?
  private let profile: Profile

  init(
    _ contracts: [Contract], unsupported: [Service], userOperation: String?,
    profile: Profile
  ) {
    self.contracts = contracts
    self.userOperation = userOperation
    self.profile = profile
    byTarget = Dictionary(
      contracts.indices.compactMap { index in
        contracts[index].service.target.map { ($0, index) }
      },
      uniquingKeysWith: { first, _ in first })
    endpoints = contracts.map { $0.service.endpoint.flatMap(EndpointPattern.init) }
    self.unsupported = unsupported.compactMap { service in
      service.endpoint.flatMap(EndpointPattern.init).map { (service.id, $0) }
    }
  }

  /// The target, else the path where it names an operation, else what the user said.
  ///
  /// - Parameter headers: those of the request; none where there is no request.
  func route(_ exchange: borrowing Exchange, _ headers: HeaderIndex) -> Route {
    guard let request = exchange.request else {
      return routeByUser() ?? .skip(.noRequest)
    }
    if let target = headers[.target] {
      return route(target: exchange.text(target), exchange.source)
    }
    let url = RequestURL(exchange.text(request.url), host: headers.host.map { exchange.text($0) })
    if let known = unsupported.first(where: { $0.endpoint.matches(url.host) }) {
      return .skip(.unsupportedProtocol, service: known.service)
    }
    if let segment = url.lastSegment, let contract = contract(holding: segment, url.host) {
      return .judge(contract: contract, operation: segment, dispatch: .path)
    }
    return routeByUser() ?? route(without: url, exchange.source)
  }

  private func route(target: String, _ source: Source) -> Route {
    let dot = target.lastIndex(of: ".")
    let prefix = dot.map { String(target[..<$0]) } ?? ""
    let name = dot.map { String(target[target.index(after: $0)...]) } ?? target
    guard let contract = byTarget[prefix] else { return .skip(.otherService) }
    guard contracts[contract].operations[name] == nil else {
      return .judge(contract: contract, operation: name, dispatch: .target)
    }
    return unknown(name, contract, source)
  }

  private func routeByUser() -> Route? {
    guard let userOperation, let contract = contract(holding: userOperation, nil) else {
      return nil
    }
    return .judge(contract: contract, operation: userOperation, dispatch: .user)
  }

  /// The contract that holds an operation; where several do, the one whose endpoint is the host.
  private func contract(holding operation: String, _ host: String?) -> Int? {
    let holding = contracts.indices.filter { contracts[$0].operations[operation] != nil }
    return holding.first { endpoints[$0]?.matches(host) ?? false } ?? holding.first
  }

  /// An exchange that names no operation that any contract holds.
  private func route(without url: RequestURL, _ source: Source) -> Route {
    if let contract = endpoints.firstIndex(where: { $0?.matches(url.host) ?? false }) {
      return unknown(url.lastSegment, contract, source)
    }
    // A host that the recording left open may be any service; the path says what was called.
    guard url.isHostOpen, url.lastSegment != nil else {
      return .skip(url.host == nil ? .noOperation : .otherService)
    }
    return .skip(.notInSpec)
  }

  /// A known service, and no operation or one that its contract lacks.
  private func unknown(_ name: String?, _ contract: Int, _ source: Source) -> Route {
    let known = contracts[contract]
    guard known.service.isComplete || name == nil else {
      return .skip(.notInSpec, service: known.service.id)
    }
    let finding = UnknownOperation.finding(
      named: name, among: known.operations.keys, profile: profile, source: source)
    return .skip(.noOperation, service: known.service.id, finding: finding)
  }
}
