#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the bytes of a recording come from.
package enum TrafficInput: Hashable, Sendable {
  case file(path: String)
  case standardInput
  case bytes([UInt8])
}

/// An open input that hands out its bytes from front to back.
///
/// A read of the system, or the opening of a pipe, that a signal interrupts goes on, unless the
/// monitor says to stop.
enum ByteInput: Sendable {
  case descriptor(Descriptor, InputMonitor)
  case memory(ArraySlice<UInt8>)

  /// A file descriptor that is closed when nobody uses it any more.
  final class Descriptor: Sendable {
    let number: Int32
    private let closes: Bool

    init(_ number: Int32, closes: Bool) {
      self.number = number
      self.closes = closes
    }

    deinit {
      if closes { close(number) }
    }
  }

  init(_ input: TrafficInput, monitor: InputMonitor) throws(TrafficError) {
    switch input {
    case .file(let path):
      let number = try Self.open(path, monitor)
      self = .descriptor(Descriptor(number, closes: true), monitor)
      monitor.begin(size: Self.size(of: number))
    case .standardInput:
      self = .descriptor(Descriptor(STDIN_FILENO, closes: false), monitor)
      monitor.begin(size: Self.size(of: STDIN_FILENO))
    case .bytes(let bytes):
      self = .memory(bytes[...])
    }
  }

  /// How many bytes are left, where that is known.
  var remainder: Int? {
    switch self {
    case .descriptor: nil
    case .memory(let rest): rest.count
    }
  }

  /// Bytes of the whole input, where that is known.
  var size: Int? {
    switch self {
    case .descriptor(let descriptor, _): Self.size(of: descriptor.number)
    case .memory(let rest): rest.endIndex
    }
  }

  /// Whether a read would not wait.
  var isReady: Bool {
    guard case .descriptor(let descriptor, _) = self else { return true }
    return Self.isReady(descriptor, within: 0)
  }

  private static func isReady(_ descriptor: Descriptor, within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    // `asked` is local, and lent for the call only.
    return unsafe poll(&asked, 1, milliseconds) > 0
  }

  /// Reads up to `limit` bytes into `buffer` at `start`, where there must be room for them.
  ///
  /// Answers how many there were: 0 only at the end.
  mutating func read(
    into buffer: inout [UInt8], at start: Int, limit: Int
  ) throws(TrafficError) -> Int {
    switch self {
    case .descriptor(let descriptor, let monitor):
      let count = try Self.read(descriptor, monitor, into: &buffer, at: start, limit: limit)
      monitor.add(count)
      return count
    case .memory(let rest):
      let taken = rest.prefix(limit)
      buffer.replaceSubrange(start..<start + taken.count, with: taken)
      self = .memory(rest.dropFirst(limit))
      return taken.count
    }
  }

  private static func open(
    _ path: String, _ monitor: InputMonitor
  ) throws(TrafficError) -> Int32 {
    while !monitor.isStopRequested {
      // `path` is lent as a C string for the call only.
      #if canImport(Darwin)
        let number = unsafe Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #elseif canImport(Musl)
        let number = unsafe Musl.open(path, O_RDONLY | O_CLOEXEC)
      #else
        let number = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #endif
      if number >= 0 { return number }
      guard errno == EINTR else { throw TrafficError(.cannotOpen, words(for: errno)) }
    }
    throw .stopped
  }

  /// Bytes of a regular file.
  private static func size(of descriptor: Int32) -> Int? {
    var info = stat()
    // `info` is local, and lent for the call only.
    guard unsafe fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(info.st_size)
  }

  private static func read(
    _ descriptor: Descriptor, _ monitor: InputMonitor, into buffer: inout [UInt8], at start: Int,
    limit: Int
  ) throws(TrafficError) -> Int {
    while !monitor.isStopRequested {
      // A signal may come to another thread than this: it would not end a read that waits.
      guard isReady(descriptor, within: patience) else { continue }
      // The slice checks that the room is there; read(2) writes at most `count` bytes into it.
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + limit])
        #if canImport(Darwin)
          return unsafe Darwin.read(descriptor.number, room.baseAddress, room.count)
        #elseif canImport(Musl)
          return unsafe Musl.read(descriptor.number, room.baseAddress, room.count)
        #else
          return unsafe Glibc.read(descriptor.number, room.baseAddress, room.count)
        #endif
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw TrafficError(.cannotRead, words(for: errno)) }
    }
    throw .stopped
  }

  /// How long a stop may go unnoticed, in milliseconds.
  private static let patience: Int32 = 100

  private static func words(for number: Int32) -> String {
    switch number {
    case ENOENT: "no such file"
    case EACCES, EPERM: "no permission to read it"
    case EBADF: "not open"
    case EIO: "the device failed"
    case ENXIO: "a socket, or a device that is not there"
    case EISDIR: "a folder, not a file"
    case EMFILE, ENFILE: "too many open files"
    default: "the system's error \(number)"
    }
  }
}
