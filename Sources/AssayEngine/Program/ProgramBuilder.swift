/// Lays a structure's contract out as a `Program`.
///
/// Add the document first; the members of a structure get consecutive steps, in the order given.
package struct ProgramBuilder {
  /// A member, entry or element as the compiler describes it.
  package struct Value: Sendable {
    /// What is asked of a value besides its kind; each kind looks at its own sort of rule.
    package enum Rule: Sendable {
      case string(StringRule)
      case number(NumberRule)
      case collection(CollectionRule)
    }

    package var kind: Step.Kind
    package var flags: Step.Flags
    package var rule: Rule?
    /// Whether its place is captured, and in which slot.
    package var capture: Int?

    package init(
      kind: Step.Kind, flags: Step.Flags = [], rule: Rule? = nil, capture: Int? = nil
    ) {
      self.kind = kind
      self.flags = flags
      self.rule = rule
      self.capture = capture
    }
  }

  /// What the named members of an object are to one another.
  package enum Group: Sendable {
    case structure
    /// Exactly one is set.
    case union
  }

  private var steps: [Step] = []
  private var structures: [Structure] = []
  private var names: [[UInt8]] = []
  private var literals: [LiteralPart] = []
  var words: [UInt64] = []
  var runs: [Run] = []
  private var slots: [UInt32] = []
  private var strings = [StringRule()]
  private var numbers = [NumberRule()]
  private var collections = [CollectionRule()]
  private var captureCount = 0

  let accelerates: Bool

  /// Without acceleration every value takes the careful path: for tests that compare the two.
  package init(accelerates: Bool = true) {
    self.accelerates = accelerates
  }

  /// Adds the document, a list element or any value that has no name; answers its step.
  ///
  /// A map's value must be added right after its key.
  package mutating func addValue(_ value: Value) throws(ProgramTooLarge) -> Int {
    try addStep(value, name: nil, bit: MemberBits.none)
  }

  /// Adds the members of a structure or union and answers its index and the step of the first member.
  package mutating func addStructure(
    _ members: [(name: String, value: Value)], as group: Group = .structure
  ) throws(ProgramTooLarge) -> (structure: Int, firstStep: Int) {
    let first = steps.count
    let bits = MemberBits(members.map(\.value.flags), of: group)
    for (member, bit) in zip(members, bits.bits) {
      var value = member.value
      if group == .union, !value.flags.contains(.ignored) { value.flags.insert(.variant) }
      _ = try addStep(value, name: member.name, bit: bit)
    }
    let (start, mask) = addSlots(members.map(\.name), firstStep: first)
    structures.append(
      Structure(
        first: UInt32(first), count: UInt32(members.count), required: bits.required, slots: start,
        mask: mask, variants: bits.variants, isUnion: group == .union))
    return (structures.count - 1, first)
  }

  /// Says what the value of a step holds: the index of its structure or union, the step of a list's
  /// element, or that of a map's key.
  package mutating func setTarget(ofStep step: Int, to target: Int) {
    steps[step].target = UInt32(target)
    switch steps[step].kind {
    case .structure, .union: steps[step].fast = .structure
    case .list: steps[step].fast = .list
    case .map: steps[step].fast = .map
    default: break
    }
  }

  /// The finished program; `id` tells it from the others that a machine runs.
  package func program(id: Int) -> Program {
    var literals = literals
    let leads = steps.map { Lead($0, runs, words, &literals) }
    return Program(
      id: id, steps: steps, structures: structures.map(withFlatness), names: names, leads: leads,
      literals: literals, words: words, runs: runs, slots: slots, strings: strings,
      numbers: numbers, collections: collections, captureCount: captureCount)
  }

  private func withFlatness(_ structure: Structure) -> Structure {
    var structure = structure
    let members = steps[Int(structure.first)..<Int(structure.first + structure.count)]
    structure.isFlat = structure.isUnion || !members.contains(where: \.fast.holdsOthers)
    return structure
  }

  private mutating func addStep(
    _ value: Value, name: String?, bit: UInt8
  ) throws(ProgramTooLarge) -> Int {
    guard steps.count < Int(Int32.max), value.capture ?? 0 <= Int(UInt16.max) else {
      throw ProgramTooLarge()
    }
    var step = Step(
      fast: .none, kind: value.kind, flags: value.flags, bit: bit, name: 0, nameLength: 0,
      capture: 0, target: 0, rule: 0, count: 0, min: 0, max: .max)
    if let capture = value.capture, value.kind.isComparable {
      step.capture = UInt16(capture)
      step.flags.insert(.captured)
    }
    captureCount = max(captureCount, (value.capture ?? -1) + 1)
    if let name { addName(name, to: &step) }
    addRule(value.rule, to: &step)
    names.append(Array((name ?? "").utf8))
    steps.append(step)
    return steps.count - 1
  }

  /// A name too long for a literal is only looked up.
  private mutating func addName(_ name: String, to step: inout Step) {
    let literal = Array("\"\(Self.escaped(name))\":".utf8)
    guard literal.count <= Int(UInt16.max) else { return }
    step.name = addLiteral(literal)
    step.nameLength = UInt16(literal.count)
  }

  private mutating func addRule(_ rule: Value.Rule?, to step: inout Step) {
    switch rule {
    case .string(let rule):
      step.rule = UInt32(strings.count)
      strings.append(rule)
      accelerate(&step, rule)
    case .number(let rule):
      step.rule = UInt32(numbers.count)
      numbers.append(rule)
      accelerate(&step, rule)
    case .collection(let rule):
      step.rule = UInt32(collections.count)
      step.flags.insert(.limited)
      collections.append(rule)
    case nil:
      accelerate(&step, StringRule())
    }
  }

  /// A member name as it stands in a document that escapes only what it must.
  private static func escaped(_ name: String) -> String {
    name.reduce(into: "") { escaped, character in
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
  }

  mutating func addLiteral(_ literal: [UInt8]) -> UInt32 {
    let first = literals.count
    literals += LiteralPart.parts(of: literal)
    return UInt32(first)
  }

  private mutating func addSlots(
    _ names: [String], firstStep: Int
  ) -> (start: UInt32, mask: UInt32) {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    let start = slots.count
    slots += [UInt32](repeating: 0, count: size)
    for (index, name) in names.enumerated() {
      let text = Array(name.utf8)
      var slot = Int(nameHash(text.span, 0..<text.count)) & (size - 1)
      while slots[start + slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[start + slot] = UInt32(firstStep + index + 1)
    }
    return (UInt32(start), UInt32(size - 1))
  }
}

/// The contract of one structure needs more steps or captures than a program can hold.
package struct ProgramTooLarge: Error, Sendable {}

extension Step.Kind {
  /// Whether values of the kind can be captured: those that hold no others.
  package var isComparable: Bool {
    switch self {
    case .anything, .structure, .union, .list, .map: false
    default: true
    }
  }
}
