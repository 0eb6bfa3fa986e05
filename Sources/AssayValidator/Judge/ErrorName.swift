/// The name of an error as one of its carriers sent it.
struct ErrorName {
  /// As sent.
  let sent: String
  /// Cut at the first `:`, then what follows the first `#` (Smithy 2.0, AWS JSON protocols,
  /// operation error serialization).
  let short: String

  init(_ bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    sent = text
    let name = text.prefix { $0 != ":" }
    if let hash = name.firstIndex(of: "#") {
      short = name[name.index(after: hash)...].trimmingSpaces
    } else {
      short = name.trimmingSpaces
    }
  }

  /// Whether the service framework sent it, whatever its name.
  var isOfFramework: Bool {
    sent.trimmingSpaces.hasPrefix(CommonError.frameworkNamespace) && sent.contains("#")
  }
}
