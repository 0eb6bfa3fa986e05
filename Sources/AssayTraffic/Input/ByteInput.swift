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
enum ByteInput: Sendable {
  case descriptor(Descriptor)
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

  init(_ input: TrafficInput) throws(TrafficError) {
    switch input {
    case .file(let path):
      // `path` is lent as a C string for the call only.
      let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard number >= 0 else { throw TrafficError(.cannotOpen, Self.words(for: errno)) }
      self = .descriptor(Descriptor(number, closes: true))
    case .standardInput:
      self = .descriptor(Descriptor(STDIN_FILENO, closes: false))
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

  /// Reads up to `limit` bytes into `buffer` at `start`, where there must be room for them.
  ///
  /// Answers how many there were: 0 only at the end.
  mutating func read(
    into buffer: inout [UInt8], at start: Int, limit: Int
  ) throws(TrafficError) -> Int {
    switch self {
    case .descriptor(let descriptor):
      return try Self.read(descriptor, into: &buffer, at: start, limit: limit)
    case .memory(let rest):
      let taken = rest.prefix(limit)
      buffer.replaceSubrange(start..<start + taken.count, with: taken)
      self = .memory(rest.dropFirst(limit))
      return taken.count
    }
  }

  private static func read(
    _ descriptor: Descriptor, into buffer: inout [UInt8], at start: Int, limit: Int
  ) throws(TrafficError) -> Int {
    while true {
      // The slice checks that the room is there; read(2) writes at most `count` bytes into it.
      let count = unsafe buffer[start..<start + limit].withUnsafeMutableBytes { room in
        #if canImport(Darwin)
          unsafe Darwin.read(descriptor.number, room.baseAddress, room.count)
        #elseif canImport(Musl)
          unsafe Musl.read(descriptor.number, room.baseAddress, room.count)
        #else
          unsafe Glibc.read(descriptor.number, room.baseAddress, room.count)
        #endif
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw TrafficError(.cannotRead, words(for: errno)) }
    }
  }

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
