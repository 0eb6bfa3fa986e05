import AssayCore
import AssaySpec
import AssayValidator

/// What is wrong with a contract.
struct LintResult: Hashable, Sendable {
  /// The faults, ready to print.
  var text = ""
  var errors = 0
  var warnings = 0
}

extension LintResult {
  /// Loads the contract of a folder, and compiles every operation if it is in order.
  init(folder: String) {
    self.init()
    let loaded = ContractLoader.load(folder: folder)
    text = loaded.report
    errors = loaded.diagnostics.count { $0.level == .error }
    warnings = loaded.diagnostics.count { $0.level == .warning }
    guard let contract = loaded.contract else { return }
    guard let compiled = CompiledContract(contract) else {
      let name = contract.service.wireProtocol.rawValue
      text +=
        "\(folder): warning spec/not-judged: `\(name)` is not supported yet: "
        + "`assay check` judges no exchange of this service\n"
      warnings += 1
      return
    }
    for name in contract.operations.keys.sorted() { compile(name, of: compiled) }
  }

  private mutating func compile(_ name: String, of compiled: CompiledContract) {
    do throws(CompileError) {
      try compiled.compile(operation: name)
    } catch {
      let mark = error.mark
      text += "\(mark.file):\(mark.line):\(mark.column): error spec/not-judged: \(error.message)\n"
      errors += 1
    }
  }
}
