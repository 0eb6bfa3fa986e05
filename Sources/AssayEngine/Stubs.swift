package struct PatternError: Error {}
package struct Pattern: Sendable { package init(_ s: String) throws(PatternError) {} }
package struct PatternMachine { package init(_ p: Pattern) {}; package mutating func matches(_ t: Span<UInt8>) -> Bool { true } }
enum RunCompiler { static func runs(of: Pattern) -> [([UInt8], Run)]? { nil } }
enum HTTPDate { static func isValid(_ b: Span<UInt8>, _ r: Range<Int>) -> Bool { true } }
struct DateTime { var hasNumericOffset: Bool; var fractionDigits: Int
 enum F: Error { case x }
 static func parse(_ b: Span<UInt8>, _ r: Range<Int>) -> Result<DateTime, F> { .failure(.x) } }
