import AssayEngine

/// A member name that the reader of entries knows, wherever it may stand.
enum HARMember: UInt8 {
  case id
  case request
  case response
  case method
  case url
  case status
  case headers
  case postData
  case content
  case text
  case encoding
  case name
  case value

  init?(_ name: JSONString, in bytes: Span<UInt8>) {
    switch ShortName(name, in: bytes) {
    case Name.id: self = .id
    case Name.request: self = .request
    case Name.response: self = .response
    case Name.method: self = .method
    case Name.url: self = .url
    case Name.status: self = .status
    case Name.headers: self = .headers
    case Name.postData: self = .postData
    case Name.content: self = .content
    case Name.text: self = .text
    case Name.encoding: self = .encoding
    case Name.name: self = .name
    case Name.value: self = .value
    default: return nil
    }
  }

  private enum Name {
    static let id = ShortName("_id")
    static let request = ShortName("request")
    static let response = ShortName("response")
    static let method = ShortName("method")
    static let url = ShortName("url")
    static let status = ShortName("status")
    static let headers = ShortName("headers")
    static let postData = ShortName("postData")
    static let content = ShortName("content")
    static let text = ShortName("text")
    static let encoding = ShortName("encoding")
    static let name = ShortName("name")
    static let value = ShortName("value")
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
      guard let member = HARMember(name, in: bytes) else {
        _ = try cursor.skipValue(bytes, depthLimit: .max)
        continue
      }
      let bit: UInt16 = 1 << UInt16(member.rawValue)
      guard met & bit == 0 else {
        let name = String(decoding: name.text(in: bytes), as: UTF8.self)
        throw .unfit("`\(name)` stands twice", at: cursor.offset)
      }
      met |= bit
      return member
    }
    return nil
  }
}
