/// Whether what is wrong at an offset is no more than that the text ends there: within a literal name,
/// a number, an escape or a character that would have been well-formed.
func breaksOff(_ fault: JSONFault, at offset: Int, in bytes: Span<UInt8>) -> Bool {
  guard offset < bytes.count else { return true }
  // The longest of these, a pair of surrogates, is 12 bytes long; only numbers may be longer.
  guard fault == .badNumber || bytes.count - offset < 12 else { return false }
  let rest = (offset..<bytes.count).map { bytes[$0] }
  switch fault {
  case .expectedValue:
    return literalNames.contains { $0.count > rest.count && $0.starts(with: rest) }
  case .badNumber:
    let whole = rest + [0x30]
    return scanNumber(whole.span, 0) == whole.count
  case .unpairedSurrogate:
    let whole = rest + surrogatePair.dropFirst(rest.count)
    return scanString((whole + [0x22]).span, 0).isString
  case .illFormedUTF8:
    return continuations.contains { byte in
      let length = scalarLength((rest + [byte, byte, byte]).span, 0)
      return length > rest.count
    }
  default: return false
  }
}

private let literalNames = ["true", "false", "null"].map { Array($0.utf8) }
private let surrogatePair = Array(#"\ud800\udc00"#.utf8)

/// The least bytes that may follow the first of one character or another.
private let continuations: [UInt8] = [0x80, 0x90, 0xA0]

extension StringScan {
  fileprivate var isString: Bool { if case .string = self { true } else { false } }
}
