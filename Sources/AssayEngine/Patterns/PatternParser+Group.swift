/// Groups, looks, and the flags that a group or the whole source sets.
extension PatternParser {
  mutating func group() throws(PatternError) -> Term {
    let start = position
    position += 1
    if take(all: "?=") { return try look(isAhead: true, isNegated: false, start) }
    if take(all: "?!") { return try look(isAhead: true, isNegated: true, start) }
    if take(all: "?<=") { return try look(isAhead: false, isNegated: false, start) }
    if take(all: "?<!") { return try look(isAhead: false, isNegated: true, start) }
    let outer = flags
    if take(all: "?<") {
      try name()
    } else if take("?"), !take(":") {
      if try flagsOfRest() { return .assertion(builder.empty()) }
    }
    let node = try body(start)
    flags = outer
    return Term(node: node)
  }

  private mutating func body(_ start: Int) throws(PatternError) -> UInt32 {
    depth += 1
    guard depth <= Self.deepestNesting else {
      throw PatternError(.tooLarge, at: start, "groups nest deeper than \(Self.deepestNesting)")
    }
    let node = try disjunction()
    guard take(")") else { throw PatternError(.syntax, at: start, "unterminated group") }
    depth -= 1
    isLeading = false
    isAtHead = false
    return node
  }

  private mutating func look(
    isAhead: Bool, isNegated: Bool, _ start: Int
  ) throws(PatternError) -> Term {
    let isGuard = isAhead && isAtHead && isGuardable
    isLeading = false
    isAtHead = false
    let outer = isReversed
    isReversed = isAhead && !isGuard
    let node = try body(start)
    isReversed = outer
    if isGuard {
      isAtHead = true
      return Term(node: builder.guard(node, isNegated: isNegated), isQuantifiable: !isUnicode)
    }
    guard builder.program.looks.count < Place.looks else {
      throw PatternError(.tooLarge, at: start, "more than \(Place.looks) looks")
    }
    let look = builder.look(node, isAhead: isAhead, isNegated: isNegated)
    return Term(node: look, isQuantifiable: isAhead && !isUnicode)
  }

  /// The name of a group, after its `<`.
  private mutating func name() throws(PatternError) {
    let start = position
    while let scalar = next, scalar != ">" {
      let isFirst = position == start
      let isPart = scalar.properties.isIDContinue || scalar == "\u{200C}" || scalar == "\u{200D}"
      guard scalar == "$" || scalar == "_" || (isFirst ? scalar.properties.isIDStart : isPart)
      else { throw syntax("invalid name of a group") }
      position += 1
    }
    guard position > start, take(">") else { throw syntax("invalid name of a group") }
  }

  /// `ims-ims:` of this group, or a leading `ims)` of all that follows: then true.
  private mutating func flagsOfRest() throws(PatternError) -> Bool {
    let start = position
    let added = letters()
    let removed = take("-") ? letters() : nil
    let all = added + (removed ?? [])
    guard Set(all).count == all.count, removed != nil || !added.isEmpty, all != [] else {
      throw PatternError(.syntax, at: start, "invalid group")
    }
    let isRest = removed == nil && isLeading && next == ")"
    guard isRest || next == ":" else { throw PatternError(.syntax, at: start, "invalid group") }
    position += 1
    for letter in added { set(letter, true) }
    for letter in removed ?? [] { set(letter, false) }
    return isRest
  }

  private mutating func letters() -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    while let scalar = next, scalar == "i" || scalar == "m" || scalar == "s" {
      letters.append(scalar)
      position += 1
    }
    return letters
  }

  private mutating func set(_ letter: Unicode.Scalar, _ isOn: Bool) {
    switch letter {
    case "i": flags.ignoresCase = isOn
    case "m": flags.isMultiline = isOn
    default: flags.dotTakesAll = isOn
    }
  }
}

/// How many groups of a source capture, which decides what `\1` and `\k` mean.
struct GroupCount {
  private(set) var capturing = 0
  private(set) var hasNames = false

  init(_ source: [UInt32]) {
    var isInClass = false
    var index = 0
    while index < source.count {
      switch Unicode.Scalar(source[index]) {
      case "\\": index += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass: count(source, index + 1)
      default: break
      }
      index += 1
    }
  }

  private mutating func count(_ source: [UInt32], _ index: Int) {
    let rest = source[index...].prefix(3).compactMap(Unicode.Scalar.init)
    if rest.first != "?" {
      capturing += 1
    } else if rest.count == 3, rest[1] == "<", rest[2] != "=", rest[2] != "!" {
      capturing += 1
      hasNames = true
    }
  }
}
