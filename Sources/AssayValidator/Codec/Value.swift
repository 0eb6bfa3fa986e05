package import AssayEngine

/// A value of a shape as a program holds it: what a client is handed, or hands over.
///
/// Nothing is rounded but floats and doubles, which are what IEEE 754 makes of the text. Two equal
/// values are one value, NaN included; strings are equal as Swift's are, that is under canonical
/// equivalence.
package indirect enum Value: Hashable, Sendable {
  /// A member of a structure, or an entry of a map.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// An element of a sparse collection that is not there; never a member.
  case null
  case boolean(Bool)
  /// Of any integer shape, `bigInteger` and `intEnum` included.
  case integer(ExactNumber)
  case float(Real)
  case double(Real)
  case bigDecimal(ExactNumber)
  /// Also of an enum, whether its contract knows the text or not.
  case string(String)
  case blob([UInt8])
  case timestamp(Instant)
  case list([Value])
  /// In ascending order of the bytes of their names, which differ.
  case map([Member])
  /// Those that are present, in the order of the contract.
  case structure([Member])
  case union(Member)
  /// A union whose one member is none of the contract's: its name is all that a client is told.
  case unknownVariant(String)
  case document(Document)
}

extension Value {
  /// Integers of any Swift type.
  package static func integer(_ number: Int) -> Self { .integer(ExactNumber(number)) }

  /// A structure without members, as an empty message is.
  package static let empty: Self = .structure([])

  /// The member of that name of a structure; nil for what is none.
  package subscript(_ name: String) -> Self? {
    guard case .structure(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string.
  package var string: String? { if case .string(let text) = self { text } else { nil } }

  /// What kind of value it is, with its article.
  var words: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .float, .double: "a floating-point number"
    case .bigDecimal: "a decimal number"
    case .string: "a string"
    case .blob: "bytes"
    case .timestamp: "a timestamp"
    case .list: "a list"
    case .map: "a map"
    case .structure: "a structure"
    case .union, .unknownVariant: "a union"
    case .document: "a document"
    }
  }
}

/// A document (Smithy 2.0, document): any JSON, kept as it was written but for white space.
package struct Document: Hashable, Sendable {
  package let node: JSONNode

  package init(_ node: JSONNode) {
    self.node = node
  }

  /// The order of members and the digits of numbers count.
  package static func == (left: Self, right: Self) -> Bool { left.node.text == right.node.text }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(node.text)
  }
}

/// A floating-point number of 32 or 64 bits.
package struct Real: Hashable, Sendable {
  /// Of a float, its exact value.
  package let number: Double
  package let isSingle: Bool

  /// A number that 64 bits can hold.
  package init(_ number: Double) {
    self.number = number
    isSingle = false
  }

  /// A number that 32 bits can hold.
  package init(_ number: Float) {
    self.number = Double(number)
    isSingle = true
  }

  /// As `==` of numbers, but NaN equals NaN.
  package static func == (left: Self, right: Self) -> Bool {
    left.isSingle == right.isSingle
      && (left.number == right.number || left.number.isNaN && right.number.isNaN)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(isSingle)
    hasher.combine(number.isNaN ? .nan : number)
  }
}
