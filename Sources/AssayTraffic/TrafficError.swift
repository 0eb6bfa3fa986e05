/// Why an input could not be opened as a recording.
package struct TrafficError: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// No such file, no permission, a folder.
    case cannotOpen
    case cannotRead
    /// Nothing that a reader knows.
    case unknownFormat
    /// UTF-16 or UTF-32.
    case unsupportedEncoding
    /// An `InputMonitor` said to stop.
    case stopped

    /// Whether the input could be read and is no recording that this version reads.
    package var isOfFormat: Bool {
      switch self {
      case .cannotOpen, .cannotRead, .stopped: false
      case .unknownFormat, .unsupportedEncoding: true
      }
    }
  }

  package var code: Code
  /// 0-based, in bytes.
  package var offset: Int
  /// A lower-case fragment for people.
  package var detail: String

  package init(_ code: Code, offset: Int = 0, _ detail: String) {
    self.code = code
    self.offset = offset
    self.detail = detail
  }

  static let stopped = Self(.stopped, "stopped")
}
