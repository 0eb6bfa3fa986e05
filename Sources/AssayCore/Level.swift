/// How much a finding weighs.
package enum Level: UInt8, Comparable, Sendable, CaseIterable {
  /// Legal, worth knowing.
  case note
  /// Suspicious, or the recording was edited.
  case warning
  /// The contract is broken.
  case error

  /// The word used in specs, options and reports: `note`, `warning` or `error`.
  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The level of that name, exact spelling, or nil.
  package init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A choice of levels. A profile never switches a rule on or off.
package enum Profile: String, Sendable, CaseIterable {
  /// What the service must keep; the default.
  case service
  /// Suspicious things are errors too.
  case strict
  /// What every SDK tolerates is a note.
  case lenient
}
