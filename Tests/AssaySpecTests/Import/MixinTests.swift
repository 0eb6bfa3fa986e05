import AssaySpec
import Testing

/// Mixins that are had twice over and over.
struct MixinTests {
  /// Each of 30 mixins has the one below it twice: a billion ways lead to the last.
  private static let doubled: String = {
    let mixins = (1...30).map { number in
      let below = #"{"target":"e#M\#(number - 1)"}"#
      return #""e#M\#(number)":{"type":"structure","traits":{"smithy.api#mixin":{}},"#
        + #""members":{"Name":{"target":"smithy.api#String","traits":{"smithy.api#required":{}}}},"#
        + #""mixins":[\#(below),\#(below)]}"#
    }
    return #"""
      {"smithy":"2.0","shapes":{"e#S":{"type":"service","version":"1",
      "operations":[{"target":"e#Op"}],"traits":{"aws.protocols#awsJson1_0":{}}},
      "e#Op":{"type":"operation","input":{"target":"e#In"}},
      "e#In":{"type":"structure","members":{},"mixins":[{"target":"e#M30"}]},
      "e#M0":{"type":"structure","members":{"Name":{"target":"smithy.api#String"}}},
      """# + mixins.joined(separator: ",") + "}}"
  }()

  @Test(.timeLimit(.minutes(10)))
  func `each is read once`() throws {
    let contract = try SmithyModel.read(Array(Self.doubled.utf8), file: "a.json").contract
    #expect(contract.operations["Op"]?.input.map(\.name) == ["Name"])
  }
}
