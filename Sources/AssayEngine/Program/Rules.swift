/// What the careful path asks of a string, a blob or the key of a map.
package struct StringRule: Sendable {
  /// Exactly these values, each as UTF-8 text.
  package var values: TextSet?
  package var pattern: Pattern?
  /// Inclusive bounds in Unicode scalars; of a blob, in bytes.
  package var length: ClosedRange<Int>?
  /// Values known from documentation alone.
  package var documented: TextSet?

  package init(
    values: [[UInt8]]? = nil, pattern: Pattern? = nil, length: ClosedRange<Int>? = nil,
    documented: [[UInt8]]? = nil
  ) {
    self.values = values.map { TextSet($0) }
    self.pattern = pattern
    self.length = length
    self.documented = documented.map { TextSet($0) }
  }
}

/// What the careful path asks of a number.
package struct NumberRule: Sendable {
  /// What the type itself can hold; nil for one without bounds.
  package var bounds: ClosedRange<Int64>?
  /// The values of an intEnum.
  package var values: Set<Int64>?
  /// Inclusive bounds.
  package var min: NumberBound?
  package var max: NumberBound?

  package init(
    bounds: ClosedRange<Int64>? = nil, values: Set<Int64>? = nil, min: NumberBound? = nil,
    max: NumberBound? = nil
  ) {
    self.bounds = bounds
    self.values = values
    self.min = min
    self.max = max
  }
}

extension NumberRule {
  /// The integers that keep bounds and range; nil where that cannot be said of 64 bits.
  var plainBounds: ClosedRange<Int64>? {
    let least = min.map(\.integer) ?? .min
    let greatest = max.map(\.integer) ?? .max
    guard let least, let greatest else { return nil }
    let bounds = bounds ?? .min ... .max
    guard least <= greatest, bounds.overlaps(least...greatest) else { return nil }
    return bounds.clamped(to: least...greatest)
  }
}

/// What is asked of the entries of a list or map together.
package struct CollectionRule: Sendable {
  /// Inclusive bounds of the number of entries.
  package var length: ClosedRange<Int>?
  /// Whether no two elements may be equal.
  package var hasUniqueItems: Bool

  package init(length: ClosedRange<Int>? = nil, hasUniqueItems: Bool = false) {
    self.length = length
    self.hasUniqueItems = hasUniqueItems
  }
}
