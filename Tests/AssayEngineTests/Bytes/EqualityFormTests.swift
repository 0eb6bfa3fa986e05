import Testing

@testable import AssayEngine

/// Two values have the same form exactly when they are equal.
struct EqualityFormTests {
  /// Each row is one value in several ways.
  private static let values: [[String]] = [
    ["null", " null "], ["true"], ["false"],
    ["0", "-0", "0.0", "0e99999999999999999999"],
    ["1", "1.0", "1e0", "10e-1", "0.1E+1"], ["-1"], ["1.5", "15e-1"], ["1e400", "10e399"],
    ["1e401"],
    ["1e99999999999999999998"], ["1e99999999999999999999"],
    [#""""#], [#""1""#, #""\u0031""#], [#""null""#], [#""é""#, #""\u00e9""#], [#""e\u0301""#],
    [#""😀""#, #""\ud83d\ude00""#], [#""/""#, #""\/""#], [#""a\u0000""#], [#""a""#],
    ["[]", "[ ]"], ["{}", "{ }"], ["[[]]"], ["[{}]"], ["[null]"], ["[1,2]", "[1.0, 2e0]"],
    ["[2,1]"], ["[12]"], ["[1,[2]]"], ["[[1],2]"], [#"["a","b"]"#], [#"["ab"]"#],
    [#"["a\u00ffb"]"#],
    [#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, #"{ "\u0062" : 20e-1 , "a" : 1 }"#],
    [#"{"a":2,"b":1}"#], [#"{"a":1}"#], [#"{"b":1}"#], [#"{"a":"1"}"#], [#"{"a":null}"#],
    [#"{"a":{"b":1,"c":[{"x":1,"y":2}]},"d":0}"#, #"{"d":0,"a":{"c":[{"y":2,"x":1}],"b":1}}"#],
    [#"{"a":{"b":1},"c":[{"x":1,"y":2}],"d":0}"#],
    [#"{"ab":1}"#], [#"{"a":1,"a":2}"#],
  ]

  private static let pairs: [(left: Int, right: Int)] = values.indices.flatMap { left in
    values.indices.map { (left, $0) }
  }

  @Test(arguments: pairs)
  func `tell values apart`(_ left: Int, _ right: Int) {
    for first in Self.values[left] {
      for second in Self.values[right] {
        #expect((Self.form(first) == Self.form(second)) == (left == right), "\(first) \(second)")
      }
    }
  }

  @Test(arguments: [
    (#"[1,"x{{y}}"]"#, true), (#"{"a":{"b":"CLEARED"}}"#, true), (#"{"a":"b"}"#, false),
    (#"["\u007b{y}}"]"#, true), ("1", false),
  ])
  func `say whether a recorder left anything open`(_ text: String, _ isOpen: Bool) {
    var form = EqualityForm()
    #expect(form.read(Array(text.utf8).span, at: 0) == text.utf8.count)
    #expect(form.holdsPlaceholder == isOpen)
  }

  private static func form(_ text: String) -> [UInt8] {
    var form = EqualityForm()
    _ = form.read(Array(text.utf8).span, at: text.hasPrefix(" ") ? 1 : 0)
    return form.bytes
  }
}
