import AssayCore
import AssayEngine

/// Remembers which notes have been explained, so that those which nearly every exchange carries cost
/// next to nothing.
///
/// After the first few of a kind, a note of the same member is only counted.
struct NoteMemory: Sendable {
  private struct Key: Hashable {
    var program: Int
    var violation: UInt64
  }

  private struct Entry {
    var explained: Int
    var hushed: Int
    var kind: NoteKind
  }

  /// How many of a kind are explained; nil explains all.
  private let limit: Int?
  private var entries: [Key: Entry] = [:]

  init(limit: Int?) {
    self.limit = limit
  }

  /// Whether nothing was found but notes of which enough were explained; they are then counted.
  mutating func hushes(_ violations: [Violation], _ structure: CompiledStructure) -> Bool {
    guard limit != nil, violations.allSatisfy({ mayHush($0, structure) }) else { return false }
    for violation in violations { entries[Self.key(violation, structure)]?.hushed += 1 }
    return true
  }

  private func mayHush(_ violation: Violation, _ structure: CompiledStructure) -> Bool {
    guard let limit, violation.fault.isMemorable,
      let entry = entries[Self.key(violation, structure)]
    else { return false }
    return entry.explained >= limit
  }

  /// Keeps what a violation of a member at the top level was explained as, if that is a note.
  mutating func remember(
    _ finding: Finding, _ violation: Violation, _ structure: CompiledStructure,
    of operation: String
  ) {
    guard limit != nil, violation.fault.isMemorable, finding.level == .note,
      let pointer = finding.pointer, pointer.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
    else { return }
    let kind = NoteKind(
      rule: finding.rule, operation: operation, part: finding.part, place: pointer)
    let key = Self.key(violation, structure)
    entries[key, default: Entry(explained: 0, hushed: 0, kind: kind)].explained += 1
  }

  /// Adds the notes that were only counted to a summary and counts from 0 again.
  mutating func drain(into summary: inout Summary) {
    for (key, entry) in entries where entry.hushed > 0 {
      summary.add(hushed: entry.hushed, entry.kind)
      entries[key]?.hushed = 0
    }
  }

  private static func key(_ violation: Violation, _ structure: CompiledStructure) -> Key {
    Key(
      program: structure.program.id,
      violation: UInt64(violation.step) << 8 | UInt64(violation.fault.rawValue))
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
