/// A number with its noun: `1 note`, `1,204 notes`.
package struct Quantity: CustomStringConvertible, Sendable {
  private let count: Int
  private let noun: String

  package init(_ count: Int, _ singular: String, _ plural: String) {
    self.count = count
    noun = count == 1 ? singular : plural
  }

  package var description: String { Self.digits(count) + " " + noun }

  /// Decimal digits in groups of three, the same in every locale.
  static func digits(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digits[index])
    }
  }
}
