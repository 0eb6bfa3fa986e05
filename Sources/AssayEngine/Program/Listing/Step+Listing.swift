extension Step {
  /// What is asked of the value's presence, and the places that it fills.
  var listedFlags: [String] {
    let named: [(Flags, String)] = [
      (.required, "required"), (.sparse, "sparse"), (.dense, "dense"), (.ignored, "ignored"),
      (.variant, "variant"), (.limited, "limited"), (.measured, "measured"),
      (.captured, "capture \(capture)"),
    ]
    let words = named.filter { flags.contains($0.0) }.map(\.1)
    return bit == MemberBits.none ? words : words + ["bit \(bit)"]
  }
}

extension Program {
  /// How a member's name is recognised: `key 10` for a literal of as many bytes.
  func listedKey(of step: Step, named name: [UInt8]) -> [String] {
    guard step.nameLength > 0 else { return name.isEmpty ? [] : ["key by hash alone"] }
    let literal = literal(step.name, Int(step.nameLength))
    let isPlain = literal == Array("\"".utf8) + name + Array("\":".utf8)
    return ["key " + (isPlain ? "\(literal.count)" : ListedText.literal(literal))]
  }
}

extension Structure {
  /// Its members, and which bits must be there: `structure 0: steps 1...2, table of 4, required 0 1`.
  func listing(number: Int) -> String {
    let noun = isUnion ? "union" : "structure"
    let members =
      count == 0
      ? "no members" : count == 1 ? "step \(first)" : "steps \(first)...\(first + count - 1)"
    var fields = [members, "table of \(mask + 1)"]
    let required = required & ~Self.closerLook
    if required != 0 { fields.append("required bits \(Self.listed(bits: required))") }
    if variants != 0 { fields.append("variant bits \(Self.listed(bits: variants))") }
    if self.required & Self.closerLook != 0, !isUnion { fields.append("looks closer") }
    return "\(noun) \(number): \(fields.joined(separator: ", "))"
  }

  /// `0...3 5`.
  private static func listed(bits: UInt64) -> String {
    var ranges: [ClosedRange<Int>] = []
    for bit in 0..<64 where bits & 1 << UInt64(bit) != 0 {
      if let last = ranges.last, last.upperBound == bit - 1 {
        ranges[ranges.count - 1] = last.lowerBound...bit
      } else {
        ranges.append(bit...bit)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0)" }.joined(separator: " ")
  }
}
