/// Why a body is no value of its shapes, or a value cannot be written.
///
/// Only the first thing is said; the validator says the rest. No text of it holds what the contract
/// marks sensitive.
package struct CodecError: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    case notJSON
    case tooDeep
    /// Another JSON type, or another kind of value, than the shape's.
    case wrongType
    /// The right type, but no value of it: no base64, no timestamp.
    case badValue
    /// Outside what the shape, or a timestamp, can hold.
    case outOfRange
    /// What a server must be sent; clients correct it.
    case requiredMissing
    case duplicateName
    /// A null in a collection that is not sparse.
    case nullElement
    /// Not exactly one member of a union.
    case badUnion
    /// A member or variant that the contract has not, in what is to be written.
    case unknownMember
    /// A name that the contract does not define, or a shape that needs itself.
    case badContract
    /// The recording does not hold the body, it cannot be decompressed, or it is a stream of events.
    case noBody
    /// No carrier names the error.
    case noErrorName
    /// A status that is none.
    case badStatus

    /// Whether it is about something in a body.
    package var isOfBody: Bool {
      switch self {
      case .badContract, .noBody, .noErrorName, .badStatus: false
      default: true
      }
    }
  }

  package var code: Code
  /// RFC 6901; empty for the whole body.
  package var pointer: String
  /// A noun with its article.
  package var expected: String
  /// A noun with its article, what is wrong with a text, or what stands there: escaped and cut, or `<sensitive, n characters>`.
  package var actual: String

  package init(_ code: Code, pointer: String = "", expected: String, actual: String) {
    self.code = code
    self.pointer = pointer
    self.expected = expected
    self.actual = actual
  }

  /// A lower-case fragment.
  package var message: String {
    switch code {
    case .notJSON, .tooDeep: actual
    default: "expected \(expected), got \(actual)"
    }
  }
}
