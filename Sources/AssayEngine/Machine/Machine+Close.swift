extension Machine {
  /// Judges which members an object has, at its closing brace.
  ///
  /// `missing` holds the bits of required members that were not seen, or says that bits are not
  /// enough to tell.
  @inline(never)
  mutating func judgeMembers(
    _ program: Program, _ frame: Frame, _ bytes: Span<UInt8>, _ missing: UInt64
  ) {
    let structure = program.structures[frame.structure]
    if structure.isUnion {
      judgeVariants(program, frame, bytes)
      return
    }
    for index in 0..<Int(structure.count) {
      let step = Int(structure.first) + index
      guard program.steps[step].flags.contains(.required) else { continue }
      let bit = program.steps[step].bit
      let isMissing =
        bit <= 63
        ? missing & (1 << UInt64(bit)) != 0 : !holds(program.names[step], frame, bytes)
      if isMissing { record(Violation(.requiredMissing, step: step, offset: frame.start)) }
    }
  }

  /// One member of a union is set and no other; one that is unknown may stand for a newer variant.
  private mutating func judgeVariants(
    _ program: Program, _ frame: Frame, _ bytes: Span<UInt8>
  ) {
    let structure = program.structures[frame.structure]
    var count = (frame.seen & structure.variants).nonzeroBitCount - Int(frame.nulls)
    for step in Int(structure.first)..<Int(structure.first) + Int(structure.count)
    where program.steps[step].bit > 63 && program.steps[step].flags.contains(.variant) {
      if holds(program.names[step], frame, bytes) { count += 1 }
    }
    if count > 1 {
      record(Violation(.severalVariants, step: Int(frame.step), offset: frame.start))
    } else if count < 1, frame.strangers == 0 {
      record(Violation(.noVariant, step: Int(frame.step), offset: frame.start))
    }
  }

  /// Whether an object has a member that no bit stands for.
  private func holds(_ name: [UInt8], _ frame: Frame, _ bytes: Span<UInt8>) -> Bool {
    names.contains(name, object: frame.object, in: bytes)
  }

  /// Judges the entries of a list or map together, at its closing bracket or brace.
  @inline(never)
  mutating func judgeEntries(_ program: Program, _ frame: Frame, _ bytes: Span<UInt8>) {
    let step = Int(frame.step)
    let rule = program.collections[Int(program.steps[step].rule)]
    let count = Int(truncatingIfNeeded: frame.seen)
    if let length = rule.length, !length.contains(count) {
      record(Violation(.length, step: step, offset: frame.start, number: count))
    }
    if rule.hasUniqueItems, count > 1 { judgeUniqueness(frame, bytes) }
  }

  /// Records each element that equals an earlier one.
  ///
  /// What a recorder left in place of a value equals nothing.
  private mutating func judgeUniqueness(_ frame: Frame, _ bytes: Span<UInt8>) {
    var form = EqualityForm()
    var indices: [[UInt8]: Int] = [:]
    var offset = frame.start
    for index in 0..<Int(truncatingIfNeeded: frame.seen) {
      // After the opening bracket, or after a comma.
      offset = skipSpace(bytes, offset, isLine: false)
      let start = skipSpace(bytes, offset + 1, isLine: false)
      offset = form.read(bytes, at: start)
      if seesTemplates, form.holdsPlaceholder { continue }
      if let earlier = indices[form.bytes] {
        record(
          Violation(.uniqueItems, step: Int(frame.step), offset: start, number: earlier))
      } else {
        indices[form.bytes] = index
      }
    }
  }
}
