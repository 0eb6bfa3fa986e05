import AssayYAML

/// A folder's contract while it is read: the model, and the nodes that lint points at.
///
/// What could not be read has some value of its type: the folder has an error then, and the draft
/// becomes no contract.
struct Draft {
  /// The first service of the folder.
  var service: Service?
  /// The key of every `service` mapping, and its values.
  var services: [(key: YAMLNode, fields: Fields)] = []
  var operations = Sites<OperationSite>()
  var errors = Sites<ErrorSite>()
  var shapes = Sites<ShapeSite>()
  var patterns = PatternTable()

  /// The type of a shape, the folder's own or predefined; nil where it is not known.
  func type(of name: String) -> ShapeType? {
    if let index = shapes.index(of: name) { return shapes.all[index].type }
    return Shape.predefined[name]?.kind.type
  }
}

/// An operation and where it stands.
struct OperationSite: NamedSite {
  var key: YAMLNode
  var operation: Operation
  var fields: Fields
  var input: [MemberSite]
  var output: [MemberSite]

  var name: String { operation.name }
}

/// An error and where it stands.
struct ErrorSite: NamedSite {
  var key: YAMLNode
  var error: ErrorShape
  var fields: Fields
  var members: [MemberSite]

  var name: String { error.name }
}

/// A shape and where it stands.
struct ShapeSite: NamedSite {
  var key: YAMLNode
  var shape: Shape
  /// Nil where `type` is missing or unknown.
  var type: ShapeType?
  var fields: Fields
  /// Of a structure or union.
  var members: [MemberSite]

  var name: String { shape.name }
}

/// Where a member stands.
struct MemberSite {
  var key: YAMLNode
  var value: YAMLNode

  /// Whether it is nothing but a shape's name.
  var isBare: Bool { value.isScalar }

  /// The name of its shape; nil where that is missing.
  var shape: YAMLNode? {
    let shape = isBare ? value : fields[.shape]
    return shape?.isText == true ? shape : nil
  }

  /// Empty where the member is bare.
  var fields: Fields { Fields(value) }
}
