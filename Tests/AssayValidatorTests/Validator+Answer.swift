import AssayCore

@testable import AssayValidator

extension Validator {
  /// The answer for a bare body of an operation.
  mutating func judgement(
    onBareBody body: [UInt8], operation name: String, at location: () -> Location
  ) throws -> Judgement? {
    var judgements: [Judgement] = []
    judgeBareBody(
      body.span, try operation(named: name), into: &judgements, at: location)
    return judgements.first
  }
}
