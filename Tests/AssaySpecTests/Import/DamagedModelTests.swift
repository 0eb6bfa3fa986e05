import AssayEngine
import AssaySpec
import AssayTestSupport
import Testing

/// Models in which one value is another: each is read or refused, none ends the program.
struct DamagedModelTests {
  private static let others = Result {
    try ["null", "-1", "\"x\"", "\"\"", "[]", "{}", "[[]]", "true"].map {
      try node(Array($0.utf8))
    }
  }

  /// Each value is two of the others, its neighbours other ones.
  @Test(
    .tags(.slow),
    arguments: try ModelCase.all().filter { !$0.name.hasPrefix("refused-") }, [0, 3])
  func `any value may be any other`(model: ModelCase, first: Int) throws {
    let root = try Self.node(model.bytes())
    let others = try Self.others.get()
    var refusals: Set<Bool> = []
    for index in 0..<root.count {
      var number = index
      let text = root.replacing(&number, by: others[(first + index) % others.count]).text
      refusals.insert(Self.isRefused(Array(text.utf8)))
    }
    #expect(refusals == [true, false])
  }

  private static func node(_ bytes: [UInt8]) throws -> JSONNode {
    try JSONNode(reading: bytes.span)
  }

  private static func isRefused(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try ModelFile.read(bytes, file: "model.json")
      return false
    } catch {
      return true
    }
  }

  @Test(arguments: ["botocore-service", "smithy-shapes"])
  func `a model that is cut off is refused`(name: String) throws {
    let bytes = try ModelCase(name: name).bytes()
    let end = (bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0)
    for length in stride(from: 0, through: end, by: 7) {
      let error = #expect(throws: ImportError.self) {
        try ModelFile.read(Array(bytes[..<length]), file: name)
      }
      #expect(error?.code == .notJSON)
    }
  }
}

extension JSONNode {
  /// How many values there are, this one included.
  fileprivate var count: Int {
    1 + (array ?? object?.map(\.value) ?? []).reduce(0) { $0 + $1.count }
  }

  /// A copy with another value in the place of that number, counted from the outside; `number` is
  /// negative once it is passed.
  fileprivate func replacing(_ number: inout Int, by other: Self) -> Self {
    number -= 1
    if number == -1 { return other }
    guard number >= 0 else { return self }
    switch content {
    case .array(let elements):
      return .array(elements.map { $0.replacing(&number, by: other) })
    case .object(let members):
      return .object(members.map { ($0.name, $0.value.replacing(&number, by: other)) })
    default: return self
    }
  }
}
