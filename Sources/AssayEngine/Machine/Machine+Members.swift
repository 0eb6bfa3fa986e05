/// The member that a name stands for.
struct FoundMember: BitwiseCopyable {
  /// Its step, or -1 for a name that the structure has not.
  var step: Int
  /// The offset of its value, or -1 where the text is not JSON.
  var value: Int
  /// Whether it was predicted.
  var isPredicted = false

  static let failed = Self(step: -1, value: -1)
}

extension Machine {
  /// Finds the member whose name stands at or behind an offset, learns that it follows the last one,
  /// and skips to its value.
  @inline(never)
  mutating func findMember(
    _ program: borrowing Program, _ frame: Frame, _ bytes: Span<UInt8>, _ start: Int, isLine: Bool
  ) -> FoundMember {
    let offset = skipSpace(bytes, start, isLine: isLine)
    let predicted = Int(learned.predictions[frame.link])
    if let value = endOfName(program, predicted, bytes, offset) {
      return FoundMember(
        step: predicted, value: skipSpace(bytes, value, isLine: isLine), isPredicted: true)
    }
    // That member may have been left out.
    let next = Int(learned.predictions[predicted])
    if let value = endOfName(program, next, bytes, offset) {
      learned.predictions[frame.link] = UInt32(next)
      return FoundMember(step: next, value: value)
    }
    if let member = shortMember(program, frame.structure, bytes, offset) {
      learned.predictions[frame.link] = UInt32(member.step)
      return member
    }
    guard let name = scanName(bytes, offset) else { return .failed }
    let value = skipColon(bytes, name.range.upperBound &+ 1, isLine: isLine)
    guard value >= 0 else { return .failed }
    let step = lookUp(program, frame.structure, bytes, name)
    if step >= 0 {
      learned.predictions[frame.link] = UInt32(step)
    } else if names.insert(
      name.range, hasEscapes: name.hasEscapes, object: innermost.object, in: bytes)
    {
      record(Violation(.unknownMember, step: Int(innermost.step), offset: offset))
    } else {
      record(Violation(.duplicateKey, step: Int(innermost.step), offset: offset))
    }
    return FoundMember(step: step, value: value)
  }

  /// Records a member that its structure has already seen; one without a bit is looked up.
  @inline(never)
  mutating func noteRepeated(
    _ program: borrowing Program, _ current: Int, _ bytes: Span<UInt8>, before value: Int
  ) {
    let step = program.steps[current]
    let start = startOfName(bytes, before: value)
    if step.bit > 63 {
      guard case .string(let end, let hasEscapes) = scanString(bytes, start + 1),
        !names.insert(
          start + 1..<end, hasEscapes: hasEscapes, object: innermost.object, in: bytes)
      else { return }
    }
    record(Violation(.duplicateKey, step: current, offset: start))
    if step.flags.contains(.captured) {
      captures[Int(step.capture)] = .none
      captures[Int(step.capture)].isSpoiled = true
    }
  }

  /// What is known of the object or array that is open; one must be.
  var innermost: OpenValue { stack[stack.count - 1] }

  /// A name between its quotes.
  struct Name {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// The name at an offset, or nil after recording why there is none.
  mutating func scanName(_ bytes: Span<UInt8>, _ offset: Int) -> Name? {
    guard byte(bytes, offset) == 0x22 else {
      let isTrailing = byte(bytes, offset) == 0x7d
      _ = fail(isTrailing ? .trailingComma : .expectedName, at: offset, in: bytes)
      return nil
    }
    switch scanString(bytes, offset &+ 1) {
    case .string(let end, let hasEscapes):
      return Name(range: offset &+ 1..<end, hasEscapes: hasEscapes)
    case .invalid(let fault, let at):
      _ = fail(fault, at: at, in: bytes)
      return nil
    }
  }

  /// The offset of the value after a colon and the whitespace about it, or -1.
  mutating func skipColon(_ bytes: Span<UInt8>, _ offset: Int, isLine: Bool) -> Int {
    let colon = skipSpace(bytes, offset, isLine: isLine)
    guard byte(bytes, colon) == 0x3a else {
      return fail(.expectedColon, at: colon, in: bytes)
    }
    return skipSpace(bytes, colon &+ 1, isLine: isLine)
  }

  /// The step of the member of that name, or -1.
  private func lookUp(
    _ program: borrowing Program, _ structure: Int, _ bytes: Span<UInt8>, _ name: Name
  ) -> Int {
    guard name.hasEscapes else {
      return lookUp(program, structure, bytes, name.range)
    }
    // The quote before a name is looked at with it.
    var text = [UInt8(ascii: "\"")]
    unescape(bytes, name.range, into: &text)
    return lookUp(program, structure, text.span, 1..<text.count)
  }

  private func lookUp(
    _ program: borrowing Program, _ structure: Int, _ bytes: Span<UInt8>, _ name: Range<Int>
  ) -> Int {
    let table = program.structures[structure]
    let hash = nameHash(bytes, name)
    var slot = hash & table.mask
    while true {
      let entry = Int(program.slots[Int(table.slots &+ slot)])
      guard entry > 0 else { return -1 }
      let step = entry &- 1
      let isFound =
        endOfName(program, step, bytes, name.lowerBound &- 1) != nil
        || isName(program, step, bytes, name)
      if isFound { return step }
      slot = (slot &+ 1) & table.mask
    }
  }

  /// The member whose name of at most 15 bytes stands at an offset, its colon right behind it.
  func shortMember(
    _ program: borrowing Program, _ structure: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> FoundMember? {
    let start = offset &+ 1
    let text = twoWords(bytes, start)
    let length = firstAnswer(textStops(text))
    guard byte(bytes, offset) == 0x22, length < 16 else { return nil }
    let table = program.structures[structure]
    let first = keep(length, of: text.low)
    let last = length > 8 ? word(bytes, start &+ length &- 8) : first
    var slot = nameHash(first: first, last: last, length: length) & table.mask
    while true {
      let entry = Int(program.slots[Int(table.slots &+ slot)])
      guard entry > 0 else { return nil }
      if let value = endOfName(program, entry &- 1, bytes, offset) {
        return FoundMember(step: entry &- 1, value: value)
      }
      slot = (slot &+ 1) & table.mask
    }
  }

  /// The offset after a step's name and colon, if they stand at an offset as they mostly do.
  @inline(__always)
  func endOfName(
    _ program: borrowing Program, _ step: Int, _ bytes: Span<UInt8>, _ offset: Int
  ) -> Int? {
    let length = Int(program.steps[step].nameLength)
    let isThere =
      length > 0
      && hasLiteral(
        program.literals.span, Int(program.steps[step].name), length, bytes, offset)
    return isThere ? offset &+ length : nil
  }

  /// Whether a step's name is that one.
  private func isName(
    _ program: borrowing Program, _ step: Int, _ bytes: Span<UInt8>, _ name: Range<Int>
  ) -> Bool {
    let text = program.names[step]
    guard text.count == name.count else { return false }
    for index in 0..<text.count where text[index] != bytes[name.lowerBound + index] {
      return false
    }
    return true
  }

  /// The offset of the opening quote of the name whose value begins at `value`.
  ///
  /// Reading backwards, the name's end is the last quote before the colon; its start is the quote
  /// before that which an even number of backslashes precedes.
  private func startOfName(_ bytes: Span<UInt8>, before value: Int) -> Int {
    var offset = value - 1
    while offset > 0, bytes[offset] != 0x22 { offset -= 1 }
    offset -= 1
    while offset > 0 {
      if bytes[offset] == 0x22 {
        var backslashes = 0
        while offset - backslashes > 0, bytes[offset - backslashes - 1] == 0x5c {
          backslashes += 1
        }
        if backslashes.isMultiple(of: 2) { return offset }
      }
      offset -= 1
    }
    return 0
  }
}
