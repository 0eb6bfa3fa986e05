package import AssayCore

/// Finds the header fields of one message after another: where the names are those of the last, in
/// their order, they are not looked at again.
package struct FieldMemory: Sendable {
  /// The exchanges whose names the positions hold for; 0 for none.
  private var names = 0
  private var positions = FieldPositions([], in: Span())

  package init() {}

  /// The fields of a request or a response of an exchange; always that of the same kind.
  package mutating func index(
    _ headers: [HeaderField], of exchange: borrowing Exchange
  ) -> HeaderIndex {
    if names == 0 || names != exchange.fieldNames {
      positions = FieldPositions(headers, in: exchange.storage.bytes.span)
      names = exchange.fieldNames
    }
    return HeaderIndex(headers, at: positions)
  }
}
