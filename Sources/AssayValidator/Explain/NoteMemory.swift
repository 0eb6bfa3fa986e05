import AssayCore
import AssayEngine

/// Remembers which notes have been explained, so that those which nearly every exchange carries cost
/// next to nothing.
///
/// After the first few of a kind, a note of the same member is the first one again, with no more
/// than rule, level, part and pointer, and its own offset.
struct NoteMemory {
  private struct Kind: Hashable {
    var program: Int
    var violation: UInt64
  }

  private struct Entry {
    var count: Int
    var template: Finding
  }

  /// How many of a kind are explained in full; nil explains all.
  private let limit: Int?
  private var entries: [Kind: Entry] = [:]

  init(limit: Int?) {
    self.limit = limit
  }

  /// The note of a violation, if enough of its kind were explained.
  func recall(_ violation: Violation, _ structure: CompiledStructure) -> Finding? {
    guard let limit, violation.fault.isMemorable,
      let entry = entries[Self.kind(violation, structure)], entry.count >= limit
    else { return nil }
    var finding = entry.template
    finding.offset = Int(violation.offset)
    return finding
  }

  /// Keeps what a violation of a member at the top level was explained as, if that is a note.
  mutating func remember(
    _ finding: Finding, _ violation: Violation, _ structure: CompiledStructure
  ) {
    guard limit != nil, violation.fault.isMemorable, finding.level == .note,
      finding.pointer?.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
    else { return }
    let kind = Self.kind(violation, structure)
    let template = Finding(
      rule: finding.rule, level: .note, part: finding.part, pointer: finding.pointer, message: "")
    entries[kind, default: Entry(count: 0, template: template)].count += 1
  }

  private static func kind(_ violation: Violation, _ structure: CompiledStructure) -> Kind {
    Kind(
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
