/// Lays a structure's contract out as a `Program`.
///
/// Add the root structure first; a structure's members get consecutive steps, in the order given.
package struct ProgramBuilder {
  /// A member or list element as the compiler describes it.
  package struct Value: Sendable {
    package var kind: Step.Kind
    package var flags: Step.Flags
    package var rule: StringRule?
    /// Whether its place is captured, and in which slot.
    package var capture: Int?

    package init(
      kind: Step.Kind, flags: Step.Flags = [], rule: StringRule? = nil, capture: Int? = nil
    ) {
      self.kind = kind
      self.flags = flags
      self.rule = rule
      self.capture = capture
    }
  }

  private(set) var steps: [Step] = []
  private var structures: [Structure] = []
  private var names: [[UInt8]] = []
  private var words: [UInt64] = []
  private var runs: [Run] = []
  private var slots: [UInt16] = []
  private var rules: [StringRule] = []
  private var captureCount = 0

  private let accelerates: Bool

  /// Without acceleration every value takes the careful path: for tests that compare the two.
  package init(accelerates: Bool = true) {
    self.accelerates = accelerates
  }

  /// Adds the document, a list element or any value that has no name; answers its step.
  package mutating func addValue(_ value: Value) throws(ProgramTooLarge) -> Int {
    try addStep(value, name: nil, bit: 255)
  }

  /// Adds a structure's members and answers the structure and the step of the first member.
  ///
  /// Required members come first among those that have a bit.
  package mutating func addStructure(
    _ members: [(name: String, value: Value)]
  ) throws(ProgramTooLarge) -> (structure: Int, firstStep: Int) {
    let first = steps.count
    let bits = try Self.bits(of: members.map(\.value))
    var required: UInt64 = 0
    for (member, bit) in zip(members, bits) {
      _ = try addStep(member.value, name: member.name, bit: bit)
      if member.value.flags.contains(.required) { required |= 1 << UInt64(bit) }
    }
    let (start, mask) = addSlots(members.map(\.name), firstStep: first)
    structures.append(
      Structure(
        first: UInt16(first), count: UInt16(members.count), required: required, slots: start,
        mask: mask))
    return (structures.count - 1, first)
  }

  /// Says which structure, or which list element's step, the value of a step is.
  package mutating func setTarget(ofStep step: Int, to target: Int) {
    steps[step].target = UInt16(target)
    switch steps[step].kind {
    case .structure: steps[step].fast = .structure
    case .list: steps[step].fast = .list
    default: break
    }
  }

  /// The finished program; `id` tells it from the others that a machine runs.
  package func program(id: Int) -> Program {
    Program(
      id: id, steps: steps, structures: structures, names: names, words: words, runs: runs,
      slots: slots,
      rules: rules, captureCount: captureCount)
  }

  private static func bits(of values: [Value]) throws(ProgramTooLarge) -> [UInt8] {
    let isRequired = values.map { $0.flags.contains(.required) }
    let requiredCount = isRequired.count { $0 }
    guard requiredCount <= 64 else { throw ProgramTooLarge() }
    var nextRequired = 0
    var nextOptional = requiredCount
    return isRequired.map { required in
      if required {
        nextRequired += 1
        return UInt8(nextRequired - 1)
      }
      nextOptional += 1
      return nextOptional <= 64 ? UInt8(nextOptional - 1) : 255
    }
  }

  private mutating func addStep(
    _ value: Value, name: String?, bit: UInt8
  ) throws(ProgramTooLarge) -> Int {
    guard steps.count < Int(UInt16.max) else { throw ProgramTooLarge() }
    var step = Step(
      fast: .none, kind: value.kind, flags: value.flags, bit: bit, name: 0, nameLength: 0,
      capture: UInt16(value.capture ?? 0), target: 0, rule: UInt16(rules.count), first: 0,
      count: 0)
    if let capture = value.capture {
      step.flags.insert(.captured)
      captureCount = max(captureCount, capture + 1)
    }
    if let name {
      let literal = Array("\"\(Self.escaped(name))\":".utf8)
      guard literal.count < Int(UInt16.max) else { throw ProgramTooLarge() }
      step.name = addLiteral(literal)
      step.nameLength = UInt16(literal.count)
    }
    let rule = value.rule ?? StringRule()
    accelerate(&step, rule)
    rules.append(rule)
    names.append(Array((name ?? "").utf8))
    steps.append(step)
    return steps.count - 1
  }

  /// Chooses the fast path of a value; a rule without one leaves all to the careful path.
  private mutating func accelerate(_ step: inout Step, _ rule: StringRule) {
    guard accelerates else { return }
    switch step.kind {
    case .dateTime:
      step.fast = .dateTime
    case .string:
      accelerateString(&step, rule)
    default:
      break
    }
  }

  private mutating func accelerateString(_ step: inout Step, _ rule: StringRule) {
    if let values = rule.values ?? rule.documented, values.count <= 16 {
      step.fast = .words
      step.first = UInt32(words.count)
      // Each literal is led by its length, so that the scan needs no second table.
      for value in values where rule.isKept(by: value) && Self.isPlain(value) {
        let literal = Array(#"""#.utf8) + value + Array(#"""#.utf8)
        words.append(UInt64(literal.count))
        _ = addLiteral(literal)
        step.count += 1
      }
    } else if rule.values == nil, rule.documented == nil, rule.length == nil {
      guard let pattern = rule.pattern else {
        step.fast = .text
        return
      }
      guard let compiled = RunCompiler.runs(of: pattern) else { return }
      step.fast = .runs
      step.first = UInt32(runs.count)
      step.count = UInt32(compiled.count)
      for (literal, var run) in compiled {
        run.literal = addLiteral(literal)
        run.literalLength = UInt32(literal.count)
        runs.append(run)
      }
    }
  }

  /// Whether the text may stand between quotes as it is, and is no recorder's placeholder.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy { 0x20...0x7e ~= $0 && $0 != 0x22 && $0 != 0x5c }
      && !RecordedPlaceholder.isPlaceholder(text.span, 0..<text.count)
  }

  /// A member name as it stands in a document that escapes only what it must.
  private static func escaped(_ name: String) -> String {
    name.reduce(into: "") { escaped, character in
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
  }

  private mutating func addLiteral(_ literal: [UInt8]) -> UInt32 {
    let first = words.count
    let span = literal.span
    for offset in stride(from: 0, to: max(literal.count, 1), by: 8) {
      words.append(word(span, offset))
    }
    return UInt32(first)
  }

  private mutating func addSlots(
    _ names: [String], firstStep: Int
  ) -> (start: UInt32, mask: UInt32) {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    let start = slots.count
    slots += [UInt16](repeating: 0, count: size)
    for (index, name) in names.enumerated() {
      let text = Array(name.utf8)
      var slot = Int(nameHash(text.span, 0..<text.count)) & (size - 1)
      while slots[start + slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[start + slot] = UInt16(firstStep + index + 1)
    }
    return (UInt32(start), UInt32(size - 1))
  }
}

/// The contract of one structure needs more steps or required members than a program can hold.
package struct ProgramTooLarge: Error, Sendable {}

extension StringRule {
  /// Whether a documented or modelled value also keeps the other constraints.
  fileprivate func isKept(by value: [UInt8]) -> Bool {
    let scalars = value.count { $0 & 0xc0 != 0x80 }
    if let length, !length.contains(scalars) { return false }
    guard let pattern else { return true }
    var matcher = PatternMachine(pattern)
    return matcher.matches(value.span)
  }
}
