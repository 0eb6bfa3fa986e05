import AssayCore
import AssayEngine
import AssaySpec

/// Makes findings of violations. Only bodies that have some ever get here.
struct Explain {
  let setting: Setting
  let part: Part
  let structure: CompiledStructure
  let operation: String

  /// The findings of a body, without those that another silences.
  ///
  /// A text that is not JSON, or too deep, silences what was found on its values; an equal name
  /// silences every finding on the values of that name.
  func findings(
    of machine: Machine, in bytes: Span<UInt8>, _ notes: inout NoteMemory
  ) -> [Finding] {
    var findings = unmasked(machine, bytes, &notes)
    guard let mask = PointerMask(structure) else { return findings }
    for index in findings.indices {
      findings[index].pointer = findings[index].pointer.map(mask.masked)
    }
    return findings
  }

  private func unmasked(
    _ machine: Machine, _ bytes: Span<UInt8>, _ notes: inout NoteMemory
  ) -> [Finding] {
    var places = PlaceMemory()
    let violations = machine.violations
    if let fatal = violations.last(where: { $0.fault == .invalidJSON || $0.fault == .tooDeep }) {
      let others = violations.filter { !$0.fault.isOfShape && $0.fault != fatal.fault }
      return (others + [fatal]).map { finding($0, in: bytes, &places) }
    }
    var all: [Finding] = []
    all.reserveCapacity(violations.count)
    for violation in violations {
      let finding = finding(violation, in: bytes, &places)
      notes.remember(finding, violation, structure, of: operation)
      all.append(finding)
    }
    if violations.count >= Machine.violationLimit { sayOmitted(machine, &all) }
    return violations.contains { $0.fault == .duplicateKey } ? Self.silenced(all) : all
  }

  /// The findings without those on the values of a repeated name.
  ///
  /// Nor is it told which member of a union is set, if one of them is repeated.
  private static func silenced(_ findings: [Finding]) -> [Finding] {
    let repeated = Set(findings.filter { $0.rule == .duplicateKey }.compactMap(\.pointer))
    return findings.filter { finding in
      guard finding.rule != .duplicateKey, let pointer = finding.pointer else { return true }
      if finding.rule == .union, repeated.contains(where: { $0.isMember(of: pointer) }) {
        return false
      }
      return !repeated.contains { pointer == $0 || pointer.hasPrefix($0 + "/") }
    }
  }

  /// Says at the last finding of a kind how many more there are, if they were only counted.
  private func sayOmitted(_ machine: Machine, _ findings: inout [Finding]) {
    var said: Set<[UInt32]> = []
    for (index, violation) in machine.violations.enumerated().reversed() {
      let omitted = machine.omitted(like: violation)
      guard omitted > 0,
        said.insert([violation.step, UInt32(violation.fault.rawValue)]).inserted
      else { continue }
      findings[index].hint = "\(omitted) more like it in this body"
    }
  }

  private func finding(
    _ violation: Violation, in bytes: Span<UInt8>, _ places: inout PlaceMemory
  ) -> Finding {
    let site = site(of: violation, in: bytes, &places)
    return switch violation.fault {
    case .invalidJSON: InvalidJSON.finding(at: site)
    case .tooDeep: TooDeep.finding(at: site)
    case .byteOrderMark: ByteOrderMark.finding(at: site)
    case .duplicateKey: DuplicateKey.finding(at: site)
    case .requiredMissing: RequiredMissing.absent(at: site)
    case .requiredNull: RequiredMissing.null(at: site)
    case .null: NullMember.finding(at: site)
    case .nullInDense: NullMember.inDense(at: site)
    case .unknownMember: UnknownMember.finding(at: site)
    case .type: TypeMismatch.finding(at: site)
    case .enumValue: EnumValue.finding(at: site)
    case .undocumentedValue: EnumValue.undocumented(at: site)
    case .pattern: PatternMismatch.finding(at: site)
    case .length: LengthOutOfRange.finding(at: site)
    case .range: OutOfRange.finding(at: site)
    case .bounds: OutOfRange.beyondType(at: site)
    case .uniqueItems: RepeatedItem.finding(at: site)
    case .noVariant: UnionMembers.none(at: site)
    case .severalVariants: UnionMembers.several(at: site, in: bytes)
    case .timestamp: TimestampFormat.finding(at: site)
    case .numericOffset: UTCOffset.finding(at: site)
    case .precision: TimestampPrecision.finding(at: site)
    case .template: Template.finding(at: site)
    }
  }

  private func site(
    of violation: Violation, in bytes: Span<UInt8>, _ places: inout PlaceMemory
  ) -> Site {
    let offset = Int(violation.offset)
    var info = structure.info[Int(violation.step)]
    // Where text is broken, nobody can say whose it is.
    if violation.fault == .invalidJSON { info.isSensitive = structure.hasSensitiveValues }
    let isUnknown = violation.fault == .unknownMember
    let isNamed =
      isUnknown || violation.fault == .duplicateKey
      || info.role == .key && violation.fault != .invalidJSON
    let known = violation.fault.isOfItsStep ? info.pointer : nil
    let pointer =
      known ?? pointer(of: violation, info, isNamed: isNamed, in: bytes, &places)
    let place = places.walk.lineAndColumn(of: offset, in: bytes)
    let siblings = isUnknown ? info.shape.kind.memberNames : []
    let present = isUnknown ? places.names(of: siblings, besideNameAt: offset, in: bytes) : []
    let value =
      violation.fault.tellsValue
      ? value(at: offset, isSensitive: info.isSensitive, in: bytes) : Site.Value()
    return Site(
      setting: setting, part: part, violation: violation, info: consume info, siblings: siblings,
      present: present, pointer: pointer, line: place.line, column: place.column, value: value,
      name: isNamed ? value.string ?? "" : "")
  }

  /// The pointer that a walk over the text finds.
  private func pointer(
    of violation: Violation, _ info: StepInfo, isNamed: Bool, in bytes: Span<UInt8>,
    _ places: inout PlaceMemory
  ) -> String {
    // Hundreds of segments tell nobody more than the offset does.
    guard violation.fault != .tooDeep else { return "" }
    let offset = Int(violation.offset)
    let pointer = Locator.pointer(to: isNamed ? offset + 1 : offset, in: bytes, &places.walk)
    return violation.fault == .requiredMissing
      ? pointer + "/" + Locator.escaped(info.name) : pointer
  }

  private func value(at offset: Int, isSensitive: Bool, in bytes: Span<UInt8>) -> Site.Value {
    let text = JSONText.text(at: offset, in: bytes)
    let type = JSONText.type(at: offset, in: bytes)
    let shown =
      if isSensitive {
        Redaction.mask(member: text ?? JSONText.source(at: offset, in: bytes))
      } else if let text {
        Escaping.show(text, limit: 80)
      } else {
        Escaping.show(JSONText.source(at: offset, in: bytes), limit: 60)
      }
    return Site.Value(type: type, string: text, shown: shown)
  }
}

extension String {
  /// Whether a pointer is that of a member of the object that another points to.
  fileprivate func isMember(of object: String) -> Bool {
    hasPrefix(object + "/") && !dropFirst(object.count + 1).contains("/")
  }
}

extension Fault {
  /// Whether a finding tells what stands at its place.
  fileprivate var tellsValue: Bool {
    switch self {
    case .requiredMissing, .requiredNull, .null, .nullInDense, .noVariant, .severalVariants,
      .tooDeep, .byteOrderMark:
      false
    default: true
    }
  }

  /// Whether its place is that of its step's value, and no other one below.
  fileprivate var isOfItsStep: Bool {
    switch self {
    case .requiredMissing, .requiredNull, .null, .type, .enumValue, .undocumentedValue, .pattern,
      .range, .bounds, .timestamp, .numericOffset, .precision:
      true
    default: false
    }
  }

  /// Whether it is about a value rather than about the text.
  fileprivate var isOfShape: Bool {
    switch self {
    case .invalidJSON, .tooDeep, .byteOrderMark, .duplicateKey, .template: false
    default: true
    }
  }
}
