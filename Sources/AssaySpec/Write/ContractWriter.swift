/// A file of a contract, to be written into its folder.
package struct SpecFile: Hashable, Sendable {
  /// A name without folders.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Writes a contract as spec files that a person would have written.
///
/// Loading them gives an equal contract, marks and documentation apart, as long as it lints. The
/// same contract gives the same bytes. Members stand in their order, operations and errors by name,
/// shapes as a reader meets them. Comments are the documentation of the contract.
package enum ContractWriter {
  /// Lines that one file may have; a longer contract has a file for each operation.
  private static let lines = 250

  /// `service.yaml` first, then the files of operations by the names of the operations.
  package static func write(_ contract: Contract) -> [SpecFile] {
    let whole = SpecFilePlan(of: contract)
    let lines = whole.lines(contract)
    guard lines.lines.count > Self.lines, contract.operations.count > 1 else {
      return [SpecFile(name: "service.yaml", text: lines.text)]
    }
    return SpecFilePlan.split(contract).map { plan in
      SpecFile(name: plan.name + ".yaml", text: plan.lines(contract).text)
    }
  }
}
