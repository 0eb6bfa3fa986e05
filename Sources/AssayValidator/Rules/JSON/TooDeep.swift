import AssayCore
import AssayEngine

/// A body must not be nested deeper than the limit.
enum TooDeep {
  static let rule = Rule(
    id: .depth, levels: .init(.error),
    demand: """
      Objects and arrays are nested no deeper than the limit, 512 levels unless told \
      otherwise.
      """,
    reason: """
      Recursive parsers overflow their stack or refuse, each at a depth of its own. An unknown \
      member may be deep, but not without end; past the limit the shape is not judged.
      """,
    passing: Example(body: nested(arrays: 511)),
    failing: Example(body: nested(arrays: 512)),
    ground: "RFC 8259, section 9")

  private static func nested(arrays count: Int) -> String {
    let open = String(repeating: "[", count: count)
    let close = String(repeating: "]", count: count)
    return #"{"Catalog":"AWS","Trace":\#(open)\#(close)}"#
  }

  /// A body that opens more objects and arrays than are read.
  static func finding(at site: Site) -> Finding {
    site.finding(
      rule, message: "nested deeper than \(Machine.defaultDepthLimit) levels",
      expected: "at most \(Machine.defaultDepthLimit) levels")
  }
}
