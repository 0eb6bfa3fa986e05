/// Writes JSON values in a form that two of them share exactly when they are equal: numbers by value,
/// strings after unescaping, objects whatever the order of their members.
///
/// The text must be JSON. Nesting costs no stack.
struct EqualityForm {
  /// The form of the last value that was read.
  private(set) var bytes: [UInt8] = []
  /// Whether that value holds what a recorder left in place of another.
  private(set) var holdsPlaceholder = false

  private struct Open {
    var isObject: Bool
    /// Of an object: where its members begin among all.
    var firstMember: Int
  }

  private var open: [Open] = []
  /// Where the members of the open objects begin in the form.
  private var members: [Int] = []

  /// Ends a text: no UTF-8 has this byte.
  private static let end: UInt8 = 0xff

  /// Reads the value at an offset and answers the offset after it.
  mutating func read(_ text: Span<UInt8>, at start: Int) -> Int {
    bytes.removeAll(keepingCapacity: true)
    holdsPlaceholder = false
    var offset = start
    value: while true {
      let first = byte(text, offset)
      if first == 0x7b || first == 0x5b {
        open.append(Open(isObject: first == 0x7b, firstMember: members.count))
        bytes.append(first)
        offset = skipSpace(text, offset + 1, isLine: false)
        if byte(text, offset) != first + 2 {
          if first == 0x7b { offset = readName(text, offset) }
          continue value
        }
      } else {
        offset = readScalar(text, offset)
      }
      while let innermost = open.last {
        offset = skipSpace(text, offset, isLine: false)
        if byte(text, offset) == 0x2c {
          offset = skipSpace(text, offset + 1, isLine: false)
          if innermost.isObject { offset = readName(text, offset) }
          continue value
        }
        close(innermost)
        offset += 1
      }
      return offset
    }
  }

  private mutating func readName(_ text: Span<UInt8>, _ offset: Int) -> Int {
    members.append(bytes.count)
    let colon = skipSpace(text, readString(text, offset), isLine: false)
    return skipSpace(text, colon + 1, isLine: false)
  }

  private mutating func readString(_ text: Span<UInt8>, _ offset: Int) -> Int {
    guard case .string(let end, _) = scanString(text, offset + 1) else { return text.count }
    let start = bytes.count
    unescape(text, offset + 1..<end, into: &bytes)
    let range = start..<bytes.count
    holdsPlaceholder = holdsPlaceholder || RecordedPlaceholder.isPlaceholder(bytes.span, range)
    bytes.append(Self.end)
    return end + 1
  }

  private mutating func readScalar(_ text: Span<UInt8>, _ offset: Int) -> Int {
    let first = byte(text, offset)
    bytes.append(first)
    switch first {
    case 0x22: return readString(text, offset)
    case 0x2d, 0x30...0x39:
      bytes[bytes.count - 1] = 0x30
      let end = scanNumber(text, offset) ?? text.count
      append(number: offset..<end, of: text)
      return end
    case 0x66: return offset + 5
    default: return offset + 4
    }
  }

  private mutating func append(number range: Range<Int>, of text: Span<UInt8>) {
    let number = NumberLayout(text, range)
    bytes += Array("\(number.sign) \(number.exponent) ".utf8)
    var digits = NumberLayout.Digits(number)
    while let digit = digits.next(in: text) { bytes.append(digit) }
    // Exponents beyond all measure are not compared but as they are written.
    if number.isCut { append(range, of: text) }
    bytes.append(Self.end)
  }

  private mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    AssayEngine.append(range, of: text, to: &bytes)
  }

  /// Ends an object or array; an object's members are put in the order of their forms.
  private mutating func close(_ last: Open) {
    open.removeLast()
    if members.count - last.firstMember > 1 { sortMembers(from: last.firstMember) }
    members.removeLast(members.count - last.firstMember)
    bytes.append(last.isObject ? 0x7d : 0x5d)
  }

  private mutating func sortMembers(from first: Int) {
    let starts = members[first...] + [bytes.count]
    let ranges = zip(starts, starts.dropFirst()).map { $0..<$1 }
    let sorted = ranges.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    guard sorted != ranges, let start = ranges.first?.lowerBound else { return }
    let members = sorted.flatMap { bytes[$0] }
    bytes.replaceSubrange(start..., with: members)
  }
}
