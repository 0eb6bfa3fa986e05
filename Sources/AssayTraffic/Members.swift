import AssayEngine

/// The members of an object that a format knows, in the order in which writers mostly put them.
///
/// Those that a reader has no use for are among them where they are frequent: passing over a known
/// member costs less than finding out that one is unknown.
protocol KnownMember: RawRepresentable<UInt8>, CaseIterable {
  static var names: KnownNames { get }
}

extension KnownMember {
  /// The names of all cases.
  static var knownNames: KnownNames { KnownNames(allCases.map { "\($0)" }) }
}

/// A walk through the members of an object: unknown ones are passed, known ones may stand once.
struct Members<Name: KnownMember> {
  private var members: KnownMembers

  /// Passes the brace that opens the object.
  init(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(CursorFault) {
    members = try KnownMembers(&cursor, bytes)
  }

  /// Stops before the value of the next known member, which must be passed; nil ends the object.
  mutating func next(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> Name? {
    try members.next(Name.names, &cursor, bytes).flatMap { Name(rawValue: UInt8($0)) }
  }
}
