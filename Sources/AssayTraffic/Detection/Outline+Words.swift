import AssayCore

extension Outline {
  /// What was seen, for the message that no format fits.
  func words(in bytes: Span<UInt8>) -> String {
    switch opening {
    case .nothing: "nothing but white space"
    case .object: "a JSON object \(memberWords)"
    case .listOfObjects: "a list whose first object is one \(memberWords)"
    case .emptyList: "an empty list"
    case .other: otherWords(in: bytes)
    }
  }

  private var memberWords: String {
    guard !members.isEmpty else { return "without members" }
    let names = members.prefix(5).map { "`\(Escaping.show($0.name, limit: 40))`" }
    return "with \(names.joined(separator: ", "))" + (members.count > 5 ? " and more" : "")
  }

  private func otherWords(in bytes: Span<UInt8>) -> String {
    let head = bytes.extracting(start..<min(start + 24, bytes.count))
    if head.count >= 2, head[0] == 0x1F, head[1] == 0x8B { return "gzip, which must be unpacked" }
    let text = String(decoding: (0..<head.count).map { head[$0] }, as: UTF8.self)
    let kind =
      switch ending {
      case .whole: "JSON, but neither an object nor a list of objects"
      case .open, .broken: "no JSON"
      }
    return "\(kind), it begins `\(Escaping.show(text, limit: 20))`"
  }
}
