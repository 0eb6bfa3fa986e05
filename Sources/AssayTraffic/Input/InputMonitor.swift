import Synchronization

/// Tells how far the reading of inputs has come, and can stop it.
///
/// Whoever reads counts here once for each read of the system, never for each entry.
package final class InputMonitor: Sendable {
  /// How far an input has been read.
  package struct Position: Hashable, Sendable {
    /// Bytes that were read of it; those of the last read may not have been judged yet.
    package var offset: Int
    /// Bytes of the whole input; nil where they are not known, as in a pipe.
    package var size: Int?

    package init(offset: Int, size: Int?) {
      self.offset = offset
      self.size = size
    }
  }

  private let stop = Atomic(false)
  private let read = Atomic(0)
  private let start = Atomic(0)
  private let size = Atomic(unknown)

  package init() {}

  /// Ends the reading before the next read of the system; safe to call in a signal handler.
  package func requestStop() { stop.store(true, ordering: .relaxed) }

  /// Whether reading is to end.
  package var isStopRequested: Bool { stop.load(ordering: .relaxed) }

  /// Bytes that were read of all inputs.
  package var bytesRead: Int { read.load(ordering: .relaxed) }

  /// Where the input that was opened last is.
  package var position: Position {
    let size = size.load(ordering: .relaxed)
    return Position(
      offset: bytesRead - start.load(ordering: .relaxed),
      size: size == Self.unknown ? nil : size)
  }

  func begin(size: Int?) {
    start.store(bytesRead, ordering: .relaxed)
    self.size.store(size ?? Self.unknown, ordering: .relaxed)
  }

  func add(_ count: Int) {
    read.add(count, ordering: .relaxed)
  }

  private static let unknown = -1
}
