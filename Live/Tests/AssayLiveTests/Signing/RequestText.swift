import AssayLive

/// A request as text: the request line, fields that may be folded over lines, and a body.
struct RequestText {
  let request: SignableRequest
  let body: [UInt8]

  /// Lines end in a line feed alone; the target may hold spaces.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let blank = bytes.indices.first { bytes[$0...].starts(with: [0x0a, 0x0a]) } ?? bytes.endIndex
    let lines = bytes[..<blank].split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
    body = Array(bytes[blank...].dropFirst(2))
    let line = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    request = SignableRequest(
      method: String(line[0]), target: line[1...].dropLast().joined(separator: " "),
      headers: Self.fields(lines.dropFirst()), body: body)
  }

  private static func fields(_ lines: ArraySlice<String>) -> [SignableRequest.Field] {
    lines.reduce(into: []) { fields, line in
      if line.first != " ", let colon = line.firstIndex(of: ":") {
        fields.append(.init(String(line[..<colon]), String(line[colon...].dropFirst())))
      } else {
        fields[fields.endIndex - 1].value += "\n" + line
      }
    }
  }
}

extension SignableRequest {
  /// The value of the first field of exactly that name, without white space at its start.
  func value(of name: String) -> String? {
    headers.first { $0.name == name }.map { String($0.value.drop { $0 == " " }) }
  }

  /// The value of the first field of exactly that name is replaced.
  mutating func change(_ name: String, _ change: (inout String) -> Void) {
    guard let index = headers.firstIndex(where: { $0.name == name }) else { return }
    change(&headers[index].value)
  }
}
