import AssayEngine

/// Programs for tests of the machine alone.
enum Programs {
  /// Any JSON value.
  static func anything() throws -> Program {
    var builder = ProgramBuilder()
    _ = try builder.addValue(.init(kind: .anything))
    return builder.program(id: 0)
  }

  /// An object of these members.
  static func object(
    _ members: [(name: String, value: ProgramBuilder.Value)]
  ) throws -> Program {
    var builder = ProgramBuilder()
    let document = try builder.addValue(.init(kind: .structure))
    let structure = try builder.addStructure(members).structure
    builder.setTarget(ofStep: document, to: structure)
    return builder.program(id: 1)
  }
}
