import AssayCore
import AssayEngine
import AssaySpec

/// Makes findings of violations. Only bodies that have some ever get here.
struct Explain {
  let setting: Setting
  let part: Part
  let structure: CompiledStructure

  /// The findings of a body, without those that another silences.
  ///
  /// A text that is not JSON, or too deep, silences what was found on its values; an equal name
  /// silences every finding on the values of that name.
  func findings(
    of machine: Machine, in bytes: Span<UInt8>, _ notes: inout NoteMemory
  ) -> [Finding] {
    let violations = machine.violations
    if let fatal = violations.last(where: { $0.fault == .invalidJSON || $0.fault == .tooDeep }) {
      let others = violations.filter { !$0.fault.isOfShape && $0.fault != fatal.fault }
      return (others + [fatal]).map { finding($0, in: bytes) }
    }
    var all: [Finding] = []
    for violation in violations {
      if let note = notes.recall(violation, structure) {
        all.append(note)
      } else {
        all.append(finding(violation, in: bytes))
        notes.remember(all[all.count - 1], violation, structure)
      }
    }
    if violations.count >= Machine.violationLimit { sayOmitted(machine, &all) }
    guard violations.contains(where: { $0.fault == .duplicateKey }) else { return all }
    let repeated = Set(all.filter { $0.rule == .duplicateKey }.compactMap(\.pointer))
    guard !repeated.isEmpty else { return all }
    return all.filter { finding in
      finding.rule == .duplicateKey
        || !repeated.contains {
          finding.pointer == $0 || finding.pointer?.hasPrefix($0 + "/") == true
        }
    }
  }

  /// Says at the last finding of a kind how many more there are, if they were only counted.
  private func sayOmitted(_ machine: Machine, _ findings: inout [Finding]) {
    var said: Set<[UInt16]> = []
    for (index, violation) in machine.violations.enumerated().reversed() {
      let omitted = machine.omitted(like: violation)
      guard omitted > 0,
        said.insert([violation.step, UInt16(violation.fault.rawValue)]).inserted
      else { continue }
      findings[index].hint = "\(omitted) more like it in this body"
    }
  }

  private func finding(_ violation: Violation, in bytes: Span<UInt8>) -> Finding {
    let site = site(of: violation, in: bytes)
    return switch violation.fault {
    case .invalidJSON: InvalidJSON.finding(at: site)
    case .tooDeep: TooDeep.finding(at: site)
    case .byteOrderMark: ByteOrderMark.finding(at: site)
    case .duplicateKey: DuplicateKey.finding(at: site)
    case .requiredMissing: RequiredMissing.absent(at: site)
    case .requiredNull: RequiredMissing.null(at: site)
    case .null: NullMember.finding(at: site)
    case .nullInDenseList: NullMember.inDenseList(at: site)
    case .unknownMember: UnknownMember.finding(at: site)
    case .type: TypeMismatch.finding(at: site)
    case .enumValue: EnumValue.finding(at: site)
    case .undocumentedValue: EnumValue.undocumented(at: site)
    case .pattern: PatternMismatch.finding(at: site)
    case .length: LengthOutOfRange.finding(at: site)
    case .timestamp: TimestampFormat.finding(at: site)
    case .numericOffset: UTCOffset.finding(at: site)
    case .precision: TimestampPrecision.finding(at: site)
    case .template: Template.finding(at: site)
    }
  }

  private func site(of violation: Violation, in bytes: Span<UInt8>) -> Site {
    let offset = Int(violation.offset)
    let isUnknown = violation.fault == .unknownMember
    let isNamed = isUnknown || violation.fault == .duplicateKey
    let info = isUnknown ? structure.info[0] : structure.info[Int(violation.step)]
    var pointer = Locator.pointer(to: isNamed ? offset + 1 : offset, in: bytes)
    if violation.fault == .tooDeep {
      // Hundreds of segments tell nobody more than the offset does.
      pointer = ""
    } else if violation.fault == .requiredMissing {
      pointer += "/" + Locator.escaped(info.name)
    }
    let place = Locator.lineAndColumn(of: offset, in: bytes)
    let siblings = isUnknown ? structure.memberNames[Int(violation.step)] : []
    let name =
      isNamed
      ? JSONText.string(at: offset, in: bytes).map { String(decoding: $0, as: UTF8.self) } : nil
    return Site(
      setting: setting, part: part, violation: violation, info: info, siblings: siblings,
      present: isUnknown ? Self.names(besideNameAt: offset, in: bytes) : [],
      pointer: pointer, line: place.line, column: place.column,
      value: value(at: offset, info, in: bytes), name: name ?? "")
  }

  private static func names(besideNameAt offset: Int, in bytes: Span<UInt8>) -> [String] {
    guard let object = Locator.object(withNameAt: offset, in: bytes) else { return [] }
    let members = JSONText.members(ofObjectAt: object, in: bytes, limit: 1_000)
    return members.map { String(decoding: $0.name, as: UTF8.self) }
  }

  private func value(at offset: Int, _ info: StepInfo, in bytes: Span<UInt8>) -> Site.Value {
    let text = JSONText.string(at: offset, in: bytes).map { String(decoding: $0, as: UTF8.self) }
    let type = JSONText.type(at: offset, in: bytes)
    let shown =
      if info.isSensitive {
        Redaction.mask(member: text ?? JSONText.source(at: offset, in: bytes))
      } else if let text {
        Escaping.show(text, limit: 80)
      } else {
        Escaping.show(JSONText.source(at: offset, in: bytes), limit: 60)
      }
    return Site.Value(type: type, string: text, shown: shown)
  }
}

extension Fault {
  /// Whether it is about a value rather than about the text.
  fileprivate var isOfShape: Bool {
    switch self {
    case .invalidJSON, .tooDeep, .byteOrderMark, .duplicateKey, .template: false
    default: true
    }
  }
}
