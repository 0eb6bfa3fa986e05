import AssayCore

/// What a piece of text is, which decides its colour.
enum Style: Sendable {
  case plain
  case heading
  case faint
  case error
  case warning
  case note
  case passed

  init(_ level: Level) {
    switch level {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// The parameters of the SGR sequence (ECMA-48 section 8.3.117) that begins it; nil for none.
  var parameters: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .faint: "2"
    case .error: "1;31"
    case .warning: "33"
    case .note: "36"
    case .passed: "1;32"
    }
  }
}
