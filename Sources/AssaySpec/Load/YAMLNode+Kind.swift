import AssayYAML

extension YAMLNode {
  /// What it is, for messages: `a list`, `the number 12`.
  var kindName: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "nothing"
      case .boolean, .nonFinite: Wording.quote(scalar.text)
      case .integer, .float: "the number \(Wording.quote(scalar.text))"
      case .text: "the text \(Wording.quote(scalar.text))"
      case .binary: "binary"
      }
    }
  }
}
