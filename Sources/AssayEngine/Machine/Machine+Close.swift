extension Machine {
  /// Judges which members an object has, at its closing brace.
  ///
  /// `missing` holds the bits of required members that were not seen, or says that bits are not
  /// enough to tell.
  @inline(never)
  mutating func judgeMembers(
    _ program: borrowing Program, _ frame: Frame, _ bytes: Span<UInt8>, _ missing: UInt64
  ) {
    if isPlainUnion(program, frame) { return }
    let structure = program.structures[frame.structure]
    let open = innermost
    if structure.isUnion {
      judgeVariants(program, structure, open, seen: frame.seen, bytes)
      return
    }
    for index in 0..<Int(structure.count) {
      let step = Int(structure.first) + index
      guard program.steps[step].flags.contains(.required) else { continue }
      let bit = program.steps[step].bit
      let isMissing =
        bit <= 63
        ? missing & (1 << UInt64(bit)) != 0
        : !names.contains(program.names[step], object: open.object, in: bytes)
      if isMissing { record(Violation(.requiredMissing, step: step, offset: open.start)) }
    }
  }

  /// Whether what closes is a union that tells by its bits that one member is set and no other.
  private func isPlainUnion(_ program: borrowing Program, _ frame: Frame) -> Bool {
    program.structures[frame.structure].isUnion
      && program.structures[frame.structure].hasOneVariant(frame.seen)
      && stack[stack.count - 1].nulls == 0
  }

  /// One member of a union is set and no other; one that is unknown may stand for a newer variant.
  private mutating func judgeVariants(
    _ program: borrowing Program, _ union: Structure, _ open: OpenValue, seen: UInt64,
    _ bytes: Span<UInt8>
  ) {
    var count = (seen & union.variants).nonzeroBitCount - Int(open.nulls)
    // Members that no bit stands for were remembered by their names.
    for step in Int(union.first)..<Int(union.first + union.count)
    where program.steps[step].bit > 63 && program.steps[step].flags.contains(.variant) {
      if names.contains(program.names[step], object: open.object, in: bytes) { count += 1 }
    }
    if count > 1 {
      record(Violation(.severalVariants, step: Int(open.step), offset: open.start))
    } else if count < 1, open.strangers == 0 {
      record(Violation(.noVariant, step: Int(open.step), offset: open.start))
    }
  }

  /// Judges the entries of a list or map together, at its closing bracket or brace.
  @inline(never)
  mutating func judgeEntries(_ program: borrowing Program, _ bytes: Span<UInt8>, count: Int) {
    let open = innermost
    let step = Int(open.step)
    let rule = program.collections[Int(program.steps[step].rule)]
    // A key that is repeated makes no further entry.
    let entries = count - Int(open.repeats)
    if let length = rule.length, !length.contains(entries) {
      record(Violation(.length, step: step, offset: open.start, number: entries))
    }
    if rule.hasUniqueItems, count > 1 { judgeUniqueness(open, bytes, count: count) }
  }

  /// Records each element that equals an earlier one.
  ///
  /// What a recorder left in place of a value equals nothing.
  private mutating func judgeUniqueness(_ open: OpenValue, _ bytes: Span<UInt8>, count: Int) {
    var form = EqualityForm()
    var indices: [[UInt8]: Int] = [:]
    var offset = open.start
    for index in 0..<count {
      // After the opening bracket, or after a comma.
      offset = skipSpace(bytes, offset, isLine: false)
      let start = skipSpace(bytes, offset + 1, isLine: false)
      offset = form.read(bytes, at: start)
      if seesTemplates, form.holdsPlaceholder { continue }
      if let earlier = indices[form.bytes] {
        record(Violation(.uniqueItems, step: Int(open.step), offset: start, number: earlier))
      } else {
        indices[form.bytes] = index
      }
    }
  }
}
