import AssayEngine

extension ItemWalk {
  /// Passes a value that nobody reads, of whatever length.
  ///
  /// One longer than an entry may be is not held, and only its quotes and brackets are looked at.
  mutating func skipValue() throws(Damage) {
    guard try !skipShortValue() else { return }
    var value = LongValue()
    let limit = chunks.limits.maxEntry
    var isPassed = false
    while !isPassed {
      isPassed = try step { cursor, bytes, _ throws(CursorFault) in
        guard bytes.count > 0 else { throw .needsMore }
        let piece = min(bytes.count, limit)
        let end = value.pass(bytes.extracting(..<piece))
        cursor.offset = end ?? piece
        return end != nil
      }
    }
  }

  /// Passes a value, or nothing if that is longer than an entry may be.
  private mutating func skipShortValue() throws(Damage) -> Bool {
    let limit = chunks.limits.maxEntry
    return try step { cursor, bytes, isFinal throws(CursorFault) in
      var trial = cursor
      do throws(CursorFault) {
        _ = try trial.skipValue(bytes, depthLimit: .max)
        // A number that ends with the bytes may go on.
        guard trial.offset < bytes.count || isFinal else { throw .needsMore }
      } catch {
        guard error == .needsMore, bytes.count >= limit else { throw error }
        return false
      }
      guard trial.offset <= limit else { return false }
      cursor = trial
      return true
    }
  }
}

/// A JSON value that is passed piece by piece.
private struct LongValue {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// Looks at the next bytes and answers the offset behind the value; nil where it goes on.
  mutating func pass(_ bytes: Span<UInt8>) -> Int? {
    for offset in 0..<bytes.count {
      let byte = bytes[offset]
      if isInString {
        passInString(byte)
        if !isInString, depth == 0 { return offset + 1 }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return offset }
        depth -= 1
        if depth == 0 { return offset + 1 }
      case UInt8(ascii: ","):
        if depth == 0 { return offset }
      default: break
      }
    }
    return nil
  }

  private mutating func passInString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
  }
}
