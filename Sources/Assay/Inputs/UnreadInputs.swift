import AssayCore
package import AssayTraffic

/// Inputs that could not be judged; the others were.
package struct UnreadInputs: Error, Hashable, Sendable {
  /// A path and what is the matter with it.
  package struct Failure: Hashable, Sendable {
    package var path: String
    package var error: TrafficError

    package init(path: String, error: TrafficError) {
      self.path = path
      self.error = error
    }

    init(_ error: FileError) {
      self.init(path: error.path, error: TrafficError(.cannotOpen, error.code.rawValue))
    }
  }

  /// Never empty.
  package var failures: [Failure]

  init(_ failures: [Failure]) {
    self.failures = failures
  }
}
