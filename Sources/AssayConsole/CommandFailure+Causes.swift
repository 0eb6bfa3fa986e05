package import Assay
import AssayCore
package import AssayTraffic

extension CommandFailure {
  /// Files that cannot be read, each with its reason.
  package init(_ unread: UnreadInputs) {
    let failures = unread.failures.map {
      "`\(Escaping.show($0.path, limit: 1000))`: \(Self.words(for: $0.error))"
    }
    self.init(failures.joined(separator: "\nerror: "))
  }

  package init(standardInput error: TrafficError) {
    self.init("standard input: \(Self.words(for: error))")
  }

  private static func words(for error: TrafficError) -> String {
    error.code == .unknownFormat
      ? "\(error.detail); `assay check --help` lists the formats" : error.detail
  }
}
