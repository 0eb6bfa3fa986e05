import AssayEngine
import AssaySpec

/// The text of an error, which services send as `message` or as `Message`.
enum ErrorMessage {
  /// The member that holds it, whatever its letter case.
  static func member(of error: ErrorShape) -> Member? {
    error.members.first { isMessage($0.name) }
  }

  /// The text that a body holds, whether it is modelled or not; nil where it holds none.
  static func text(in body: JSONNode) -> String? {
    body.object?.first { isMessage($0.name) && $0.value.string != nil }?.value.string
  }

  /// The body with the message under the name that the error models.
  static func renamed(_ body: JSONNode, for error: ErrorShape) -> JSONNode {
    guard let member = member(of: error), body[member.name] == nil, var members = body.object,
      let index = members.firstIndex(where: { isMessage($0.name) })
    else { return body }
    members[index].name = member.name
    return JSONNode(.object(members), offset: body.offset)
  }

  private static func isMessage(_ name: String) -> Bool { name.lowercased() == "message" }
}
