/// Answers of GetTree, of the contract `golden/specs/orchard-ledger`: numbers, maps, lists, unions.
enum OrchardTrees {
  static let operation = "GetTree"

  /// Bodies that conform, each another.
  static func bodies(_ count: Int) -> [[UInt8]] {
    var numbers = SeededNumbers(seed: 82_001)
    return (0..<count).map { _ in Array(body(&numbers).utf8) }
  }

  private static func body(_ numbers: inout SeededNumbers) -> String {
    """
    {"TreeId":"T-\(numbers.digits(0...9999, width: 4))",\(counts(&numbers)),\(measures(&numbers)),\
    "Scan":"AQIDBAUGBwg=","Labels":{"kind":"apple","soil":"loam","plot":"north"},\
    "Tally":{"spring":\(integer(&numbers)),"summer":\(integer(&numbers)),"winter":null},\
    "Yields":{"2024":{"Baskets":\(integer(&numbers))},"2025":{"Baskets":\(integer(&numbers))}},\
    "Sorts":["a\(numbers.text(3))","b\(numbers.text(3))","c\(numbers.text(3))"],\
    "Picks":[\(pick(1, &numbers)),\(pick(2, &numbers)),\(pick(3, &numbers))],\
    "Size":{"Metres":\(decimal(&numbers))},"Sizes":[{"Feet":\(integer(&numbers))},\
    {"Parts":[1,2,3]}],"Place":{"Pot":{"Pot":"clay"}},\
    "Facts":{"Map":{"age":{"Number":\(integer(&numbers))},"tags":{"List":[{"Text":"old"},\
    {"Flag":true},{"Bytes":"AQID"}]}}}}
    """
  }

  private static func counts(_ numbers: inout SeededNumbers) -> String {
    """
    "Row":\(Int.random(in: 0...99, using: &numbers)),"Branches":\(integer(&numbers)),\
    "Rings":\(integer(&numbers)),"Seeds":\(Int.random(in: 0...1 << 60, using: &numbers)),\
    "Leaves":12345678901234567890123,"Apples":\(integer(&numbers)),\
    "Grafts":\(Int.random(in: 0...9, using: &numbers)),"Ripeness":2
    """
  }

  private static func measures(_ numbers: inout SeededNumbers) -> String {
    """
    "Girth":\(decimal(&numbers)),"Height":\(decimal(&numbers)),"Shade":\(decimal(&numbers)),\
    "Price":\(decimal(&numbers)),"Weight":1.5e3
    """
  }

  private static func pick(_ day: Int, _ numbers: inout SeededNumbers) -> String {
    #"{"Day":\#(day),"Baskets":\#(decimal(&numbers)),"Note":{"by":["hand",null]}}"#
  }

  private static func integer(_ numbers: inout SeededNumbers) -> Int {
    Int.random(in: 0...5000, using: &numbers)
  }

  /// From 1 to 29, with two digits behind the point.
  private static func decimal(_ numbers: inout SeededNumbers) -> String {
    "\(Int.random(in: 1...29, using: &numbers)).\(numbers.digits(0...99))"
  }
}
