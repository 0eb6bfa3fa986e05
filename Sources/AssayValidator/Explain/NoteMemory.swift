import AssayCore
import AssayEngine

/// Remembers which notes have been explained, so that those which nearly every exchange carries cost
/// next to nothing.
///
/// After the first few of a kind, a note of the same member is only counted.
struct NoteMemory: Sendable {
  private struct Entry {
    var explained = 0
    var hushed = 0
    var kind: NoteKind
  }

  /// How many of a kind are explained; nil explains all.
  private let limit: Int?
  private var entries: [Entry] = []
  /// By program, then by kind of violation: the number of an entry plus one, or 0.
  private var numbers: [[UInt32]] = []

  init(limit: Int?) {
    self.limit = limit
  }

  /// Whether nothing was found but notes of which enough were explained; they are then counted.
  mutating func hushes(_ violations: [Violation], _ structure: CompiledStructure) -> Bool {
    guard let limit, structure.program.id < numbers.count else { return false }
    let numbers = numbers[structure.program.id]
    for violation in violations {
      let kind = violation.kind
      guard violation.fault.isMemorable, kind < numbers.count, numbers[kind] > 0,
        entries[Int(numbers[kind]) - 1].explained >= limit
      else { return false }
    }
    for violation in violations { entries[Int(numbers[violation.kind]) - 1].hushed += 1 }
    return true
  }

  /// Keeps what a violation of a member at the top level was explained as, if that is a note.
  mutating func remember(
    _ finding: Finding, _ violation: Violation, _ structure: CompiledStructure,
    of operation: String
  ) {
    guard limit != nil, violation.fault.isMemorable, finding.level == .note,
      let pointer = finding.pointer, pointer.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
    else { return }
    let program = structure.program.id
    let number =
      number(violation, program)
      ?? add(
        NoteKind(rule: finding.rule, operation: operation, part: finding.part, place: pointer),
        violation, program)
    entries[number].explained += 1
  }

  /// Adds the notes that were only counted to a summary and counts from 0 again.
  mutating func drain(into summary: inout Summary) {
    for index in entries.indices where entries[index].hushed > 0 {
      summary.add(hushed: entries[index].hushed, entries[index].kind)
      entries[index].hushed = 0
    }
  }

  private func number(_ violation: Violation, _ program: Int) -> Int? {
    guard program < numbers.count, violation.kind < numbers[program].count else { return nil }
    let number = Int(numbers[program][violation.kind])
    return number > 0 ? number - 1 : nil
  }

  private mutating func add(_ kind: NoteKind, _ violation: Violation, _ program: Int) -> Int {
    entries.append(Entry(kind: kind))
    while numbers.count <= program { numbers.append([]) }
    while numbers[program].count <= violation.kind { numbers[program].append(0) }
    numbers[program][violation.kind] = UInt32(entries.count)
    return entries.count - 1
  }
}

extension Fault {
  /// Whether a finding of the fault depends on nothing but the step: then it can be remembered.
  fileprivate var isMemorable: Bool {
    switch self {
    case .numericOffset, .precision, .null: true
    default: false
    }
  }
}
