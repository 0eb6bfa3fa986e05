import AssayCore
package import AssaySpec
import AssayValidator

extension LoadedContracts {
  /// A run that could judge nothing whatever the traffic is does not begin.
  package static func requireKnownProtocol(of contracts: [Contract]) throws(CommandFailure) {
    guard !contracts.isEmpty,
      contracts.allSatisfy({ ProtocolBinding($0.service.wireProtocol) == nil })
    else { return }
    let names = contracts.map { "`\($0.service.id)` speaks `\($0.service.wireProtocol.rawValue)`" }
    throw CommandFailure(
      "\(names.joined(separator: ", ")), which is not supported yet: "
        + "awsJson1_0 and awsJson1_1 are judged")
  }

  /// Why no operation of that name can be looked for.
  package static func unknown(_ name: String, among contracts: [Contract]) -> String {
    if let holder = contracts.first(where: { $0.operations[name] != nil }) {
      return "`\(name)` is of `\(holder.service.id)`, whose protocol "
        + "`\(holder.service.wireProtocol.rawValue)` is not supported yet"
    }
    let names = contracts.flatMap { $0.operations.keys }
    let meant = NearMiss.suggestion(for: name, among: names)
    return "no contract holds an operation `\(Escaping.show(name, limit: 80))`"
      + (meant.map { ": did you mean `\($0)`?" } ?? "")
  }
}
