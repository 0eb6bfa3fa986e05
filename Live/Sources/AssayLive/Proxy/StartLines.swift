/// The first line of a request (RFC 9112 section 3).
struct RequestLine: Hashable, Sendable {
  let method: String
  var target: [UInt8]
  /// `HTTP/1.1` or another of its kind.
  let version: [UInt8]

  /// Nil for what is no request of HTTP/1.
  init?(_ line: [UInt8]) {
    guard let first = line.firstIndex(of: space), let last = line.lastIndex(of: space),
      first < last, first > 0, line[(last + 1)...].starts(with: "HTTP/1.".utf8)
    else { return nil }
    method = String(decoding: line[..<first], as: UTF8.self)
    target = Array(line[(first + 1)..<last])
    version = Array(line[(last + 1)...])
    guard !target.isEmpty, !target.contains(space) else { return nil }
  }

  var bytes: [UInt8] { Array(method.utf8) + [space] + target + [space] + version }

  /// Ill-formed UTF-8 is repaired.
  var targetText: String { String(decoding: target, as: UTF8.self) }
}

/// The first line of an answer (RFC 9112 section 4).
enum StatusLine {
  /// The status, of however many digits; nil for what is no answer of HTTP/1.
  static func status(_ line: [UInt8]) -> Int? {
    let words = line.split(separator: space, maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count > 1, words[0].starts(with: mark), 1...9 ~= words[1].count,
      words[1].allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return words[1].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether what came so far can become an answer of HTTP.
  static func canBegin(_ bytes: some Collection<UInt8>) -> Bool {
    zip(bytes, mark).allSatisfy { $0 == $1 }
  }

  private static let mark = Array("HTTP/".utf8)
}

private let space = UInt8(ascii: " ")
