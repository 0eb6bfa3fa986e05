/// Names and shapes for what a model says of a member and a spec says of a shape.
///
/// A member of a spec has no timestamp format, and the entries of a list have no constraints: such
/// a member is given a shape of its own.
struct DerivedShapes {
  /// Names that mean something else.
  private var taken: Set<String>
  /// The names given, by what they stand for.
  private var names: [String: String] = [:]
  private(set) var shapes: [String: Shape] = [:]

  init(taken: some Sequence<String>) {
    self.taken = Set(taken).union(Shape.predefined.keys)
  }

  /// The name of the shape for `key`, which is made once; numbered where its name is taken.
  mutating func name(_ wanted: String, for key: String, _ shape: @autoclosure () -> Shape) -> String
  {
    if let name = names[key] { return name }
    let name = Self.free(wanted, taken)
    taken.insert(name)
    names[key] = name
    var shape = shape()
    shape.name = name
    shapes[name] = shape
    return name
  }

  /// The name, or with the first number from 2 that makes it none of `taken`.
  static func free(_ wanted: String, _ taken: Set<String>) -> String {
    guard taken.contains(wanted) else { return wanted }
    var number = 2
    while taken.contains("\(wanted)\(number)") { number += 1 }
    return "\(wanted)\(number)"
  }
}

extension Shape.TimestampFormat {
  /// What the name of a timestamp of this format begins with, beside one of another.
  var prefix: String {
    switch self {
    case .dateTime: "DateTime"
    case .epochSeconds: "EpochSeconds"
    case .httpDate: "HttpDate"
    }
  }
}
