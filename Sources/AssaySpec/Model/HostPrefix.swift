/// What the calls of an operation put before the host of its service (Smithy 2.0, endpoint trait).
package struct HostPrefix: Hashable, Sendable {
  package enum Segment: Hashable, Sendable {
    case text(String)
    /// The value of that member of the input.
    case label(String)
  }

  package let segments: [Segment]

  /// Reads a template such as `data-{Label}.`.
  ///
  /// - Throws: why no value of its labels makes it the beginning of a host.
  package init(_ text: String) throws(Fault) {
    segments = try Self.segments(of: text)
    let labels = labels
    if let twice = labels.first(where: { name in labels.count { $0 == name } > 1 }) {
      throw .labelTwice(twice)
    }
    let pairs = zip(segments, segments.dropFirst())
    if let (first, second) = pairs.first(where: { $0.isLabel && $1.isLabel }) {
      throw .adjacentLabels(first.written + second.written)
    }
    guard Self.isHost(segments.map { $0.isLabel ? "a" : $0.written }.joined()) else {
      throw .noHost
    }
  }

  /// The members of the input that it names, in its order.
  package var labels: [String] {
    segments.compactMap { if case .label(let name) = $0 { name } else { nil } }
  }

  /// As it stands in a spec.
  package var text: String { segments.map(\.written).joined() }

  /// With the values of its labels put in; nil where that begins no host (RFC 1123 section 2.1).
  package func expanded(_ value: (String) -> String?) -> String? {
    var host = ""
    for segment in segments {
      switch segment {
      case .text(let text): host += text
      case .label(let name):
        guard let value = value(name), Self.isLabel(value) else { return nil }
        host += value
      }
    }
    return Self.isHost(host) ? host : nil
  }

  /// Whether a text may stand for a label: 1 to 63 ASCII letters, digits and hyphens.
  package static func isLabel(_ text: String) -> Bool {
    1...63 ~= text.utf8.count && text.utf8.allSatisfy(isOfHost)
  }

  /// Whether a text may stand before the rest of a host, with or without a dot at its end.
  private static func isHost(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    return !whole.isEmpty && text.first != "-" && whole.allSatisfy { isLabel(String($0)) }
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
  }
}

extension HostPrefix {
  /// Why a text is no host prefix.
  package enum Fault: Error, Hashable, Sendable {
    case labelTwice(String)
    case adjacentLabels(String)
    /// A brace without its other half.
    case brace
    /// It would make no host, whatever stood for its labels.
    case noHost
  }

  private static func segments(of text: String) throws(Fault) -> [Segment] {
    var segments: [Segment] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "{" {
        let name = rest.dropFirst().prefix { $0 != "}" && $0 != "{" }
        guard !name.isEmpty, rest[name.endIndex...].first == "}" else { throw .brace }
        segments.append(.label(String(name)))
        rest = rest[name.endIndex...].dropFirst()
      } else {
        let text = rest.prefix { $0 != "{" }
        guard !text.contains("}") else { throw .brace }
        segments.append(.text(String(text)))
        rest = rest[text.endIndex...]
      }
    }
    return segments
  }
}

extension HostPrefix.Fault {
  /// A lower-case fragment.
  package var words: String {
    switch self {
    case .labelTwice(let name): "the label \(Wording.quote(name)) stands in it twice"
    case .adjacentLabels(let labels): "nothing separates the labels \(Wording.quote(labels))"
    case .brace: "expected a member's name between `{` and `}`"
    case .noHost:
      "expected letters, digits, `-` and `.`, as a host begins, with at most 63 between dots"
    }
  }
}

extension HostPrefix.Segment {
  fileprivate var isLabel: Bool { if case .label = self { true } else { false } }

  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .label(let name): "{\(name)}"
    }
  }
}
