import ArgumentParser
package import AssayCore

/// The least level of findings that makes a run fail.
package enum FailOn: String, ExpressibleByArgument, CaseIterable, Sendable {
  case error
  case warning
  case note

  package var level: Level {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
