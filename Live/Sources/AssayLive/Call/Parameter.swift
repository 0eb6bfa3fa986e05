/// A value for one place of an input, as a command line gives it: `List[0].Name=text`.
package struct Parameter: Hashable, Sendable {
  /// One step from a value to one that it holds.
  enum Step: Hashable, Sendable {
    case member(String)
    /// What stands in brackets: the 0-based index of an element, or a key of a map.
    case bracketed(String)
  }

  let path: [Step]
  /// As it was written, for messages.
  let place: String
  let text: String

  /// Reads a path and what follows its first `=` outside of brackets.
  package init(_ argument: String) throws(CallInputError) {
    var reader = PathReader(argument)
    path = try reader.path()
    place = reader.place
    text = reader.rest
  }
}

private struct PathReader {
  private let argument: String
  private var index: String.Index

  init(_ argument: String) {
    self.argument = argument
    index = argument.startIndex
  }

  /// What was read.
  var place: String { String(argument[..<index]) }

  /// What follows the equals sign.
  var rest: String { String(argument[index...].dropFirst()) }

  mutating func path() throws(CallInputError) -> [Parameter.Step] {
    var path = [try member()]
    while true {
      switch argument[index...].first {
      case "=": return path
      case "[": path.append(try bracketed())
      case ".":
        index = argument.index(after: index)
        path.append(try member())
      default: throw malformed
      }
    }
  }

  private mutating func member() throws(CallInputError) -> Parameter.Step {
    let name = argument[index...].prefix { !".[=".contains($0) }
    guard !name.isEmpty else { throw malformed }
    index = name.endIndex
    return .member(String(name))
  }

  private mutating func bracketed() throws(CallInputError) -> Parameter.Step {
    guard let end = argument[index...].firstIndex(of: "]") else { throw malformed }
    let text = argument[argument.index(after: index)..<end]
    index = argument.index(after: end)
    return .bracketed(String(text))
  }

  /// The value may be a secret, and is not shown.
  private var malformed: CallInputError {
    let place = argument.prefix { $0 != "=" }
    let rest = place.endIndex == argument.endIndex ? "" : "=…"
    return CallInputError(
      "expected a parameter such as `Name=value` or `List[0].Name=value`, got "
        + CallInputError.shown(place + rest))
  }
}
