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
final class OperationSite: NamedSite {
  let key: YAMLNode
  let operation: Operation
  let fields: Fields
  let input: [MemberSite]
  let output: [MemberSite]

  init(
    key: YAMLNode, operation: Operation, fields: Fields, input: [MemberSite], output: [MemberSite]
  ) {
    self.key = key
    self.operation = operation
    self.fields = fields
    self.input = input
    self.output = output
  }

  var name: String { operation.name }
}

/// An error and where it stands.
final class ErrorSite: NamedSite {
  let key: YAMLNode
  let error: ErrorShape
  let fields: Fields
  let members: [MemberSite]

  init(key: YAMLNode, error: ErrorShape, fields: Fields, members: [MemberSite]) {
    self.key = key
    self.error = error
    self.fields = fields
    self.members = members
  }

  var name: String { error.name }
}

/// A shape and where it stands.
final class ShapeSite: NamedSite {
  let key: YAMLNode
  let shape: Shape
  /// Nil where `type` is missing or unknown.
  let type: ShapeType?
  let fields: Fields
  /// Of a structure or union.
  let members: [MemberSite]

  init(key: YAMLNode, shape: Shape, type: ShapeType?, fields: Fields, members: [MemberSite]) {
    self.key = key
    self.shape = shape
    self.type = type
    self.fields = fields
    self.members = members
  }

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
