import AssayConsole
import AssayCore
import AssaySpec
import AssayValidator

/// Lists the programs of one operation.
struct ProgramRun: Sendable {
  private let operation: String
  private let listing: OperationListing

  /// Finds the operation, of which there must be one, and compiles it.
  init(operation name: String, contracts: [Contract]) throws(CommandFailure) {
    let contract = try SoughtOperation(named: name, in: contracts).contract
    let compiled: OperationListing?
    do throws(CompileError) {
      compiled = try CompiledContract(contract)?.listing(ofOperation: name)
    } catch {
      let mark = error.mark
      throw CommandFailure("\(mark.file):\(mark.line):\(mark.column): \(error.message)")
    }
    guard let compiled else {
      throw CommandFailure(LoadedContracts.unknown(name, among: contracts))
    }
    listing = compiled
    operation = name
  }

  /// The lines of one part, or of all.
  func lines(ofPart wanted: String?) throws(CommandFailure) -> [String] {
    guard let wanted else { return listing.lines }
    if let part = listing.parts.first(where: { $0.name == wanted }) { return part.lines }
    let meant = NearMiss.suggestion(for: wanted, among: listing.parts.map(\.name))
    throw CommandFailure(
      "`\(operation)` has no part `\(Escaping.show(wanted, limit: 200))`"
        + (meant.map { ": did you mean `\($0)`?" } ?? ""))
  }
}
