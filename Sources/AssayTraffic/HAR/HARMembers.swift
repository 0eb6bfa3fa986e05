import AssayEngine

/// A member name that the reader of entries knows, wherever it may stand; the most frequent first.
enum HARMember: UInt8, CaseIterable {
  case name
  case value
  case text
  case headers
  case request
  case response
  case method
  case url
  case status
  case postData
  case content
  case encoding
  case id

  private static let table = NameTable(allCases.map { $0 == .id ? "_id" : "\($0)" })

  init?(_ name: ShortName) {
    guard let index = Self.table.index(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}

/// A walk through the members of an object: unknown ones are passed, known ones may stand once.
///
/// Whatever else an exporter writes (`comment`, timings, members that begin with `_`) is ignored.
struct HARMembers {
  /// A bit for each member that was met.
  private var met: UInt16 = 0

  /// Passes the brace that opens the object.
  init(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(CursorFault) {
    try cursor.enterObject(bytes)
  }

  /// Stops before the value of the next known member, which must be passed; nil ends the object.
  mutating func next(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> HARMember? {
    while let name = try cursor.nextMember(bytes) {
      guard let member = HARMember(name.short) else {
        _ = try cursor.skipValue(bytes, depthLimit: .max)
        continue
      }
      let bit: UInt16 = 1 << UInt16(member.rawValue)
      guard met & bit == 0 else {
        let name = String(decoding: name.text.text(in: bytes), as: UTF8.self)
        throw .unfit("`\(name)` stands twice", at: cursor.offset)
      }
      met |= bit
      return member
    }
    return nil
  }
}
