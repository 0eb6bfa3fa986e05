import AssayEngine
import AssaySpec
import AssayValidator

/// A scenario of an operation, to be played.
package struct DriveStep: Sendable {
  package let scenario: Scenario
  package let book: ScenarioBook

  /// The call that brings it about.
  func task(id: String, host: String, region: String) -> DriverTask {
    DriverTask(
      id: id, endpoint: "http://\(host)/scenario/\(scenario.name)", region: region,
      service: book.contract.service.id, operation: book.operation.name, input: input)
  }

  /// What the call is made with; without members where none can be made up.
  private var input: JSONNode {
    let message = Codec.Message.input(book.operation)
    guard let request = book.request, let codec = Codec(book.contract) else { return .object([]) }
    do throws(CodecError) {
      let value = try codec.decode(request, as: message)
      return ValueDisplay(book.contract, masksSensitive: false).node(value, as: message)
    } catch {
      return .object([])
    }
  }
}
