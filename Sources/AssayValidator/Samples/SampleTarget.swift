import AssayEngine
import AssaySpec

/// What a value is made for: a shape, as a member or an element gives it.
struct SampleTarget: Sendable {
  var shape: Shape
  /// The shape's constraints under the member's own.
  var constraints: Constraints
  /// A word for texts that may be anything: the name of the nearest member.
  var label: String
  /// Where in the body, as an RFC 6901 pointer.
  var pointer: String
  /// How many times it must not precede, one after another.
  var rank = 0
  /// Sets values of the same shape apart, as in a list without equal items.
  var ordinal = 0

  init(_ member: Member, _ shape: Shape, in pointer: String) {
    self.shape = shape
    constraints = member.constraints.merged(over: shape.constraints)
    label = member.name
    self.pointer = pointer + "/" + Locator.escaped(member.name)
  }

  init(element shape: Shape, label: String, pointer: String, ordinal: Int) {
    self.shape = shape
    constraints = shape.constraints
    self.label = label
    self.pointer = pointer
    self.ordinal = ordinal
  }

  /// The least and most length that the constraints allow.
  var lengths: ClosedRange<Int> {
    let least = max(constraints.length?.min ?? 0, 0)
    return least...max(constraints.length?.max ?? .max, least)
  }
}
