/// One structure's contract as flat instructions: what `Machine` runs over a body.
///
/// Immutable and shared; names, limits and wording that only a message needs are kept by whoever
/// compiled it, by step. Step 0 is the document itself.
package struct Program: Sendable {
  /// Distinguishes the programs that one machine runs: each has scratch space there.
  package let id: Int
  package let steps: [Step]
  let structures: [Structure]
  /// Member names by step, as text; empty for a value without a name.
  let names: [[UInt8]]
  /// Literals: names with their quotes and colon, values with their quotes, prefixes.
  let words: [UInt64]
  let runs: [Run]
  /// Hash tables of member names: a step's index plus one, or zero.
  let slots: [UInt16]
  package let rules: [StringRule]
  /// The number of values that it captures.
  package let captureCount: Int
}

/// What the careful path asks of a string.
package struct StringRule: Sendable {
  /// Exactly these values, each as UTF-8 text.
  package var values: [[UInt8]]?
  package var pattern: Pattern?
  /// Inclusive bounds in Unicode scalars.
  package var length: ClosedRange<Int>?
  /// Values known from documentation alone.
  package var documented: [[UInt8]]?

  package init(
    values: [[UInt8]]? = nil, pattern: Pattern? = nil, length: ClosedRange<Int>? = nil,
    documented: [[UInt8]]? = nil
  ) {
    self.values = values
    self.pattern = pattern
    self.length = length
    self.documented = documented
  }
}
