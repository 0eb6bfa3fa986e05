import AssayCore
import AssayEngine
import AssaySpec

/// Compiles one input, output or error, with all the shapes it reaches, to a program.
struct StructureCompiler {
  /// What the structure is to the operation: it decides which stray names are no surprise.
  enum Role {
    case input
    case output
    case error
  }

  private let contract: Contract
  private var builder = ProgramBuilder()
  private var info: [StepInfo] = []
  private var memberNames: [[String]] = []
  /// Structures and list elements already compiled, by shape: recursive shapes meet themselves.
  private var targets: [String: Int] = [:]
  /// Steps that wait for the target of a shape that is being compiled.
  private var pending: [(step: Int, shape: String, mark: SourceMark)] = []

  init(_ contract: Contract) {
    self.contract = contract
  }

  mutating func compile(
    _ members: [Member], role: Role, captures: [String: Int], mark: SourceMark, id: Int
  ) throws(CompileError) -> CompiledStructure {
    do {
      let root = Shape(name: "", kind: .structure(members: members), mark: mark)
      let document = try builder.addValue(.init(kind: .structure))
      info.append(
        StepInfo(
          name: "", shape: root, constraints: Constraints(), isSensitive: false, levels: [:]))
      let structure = try addStructure(members, role: role, captures: captures)
      builder.setTarget(ofStep: document, to: structure)
      while let next = pending.popLast() {
        builder.setTarget(ofStep: next.step, to: try target(of: next.shape, next.mark))
      }
    } catch let error as CompileError {
      throw error
    } catch {
      throw CompileError(mark: mark, message: "the structure is too large for one program")
    }
    return CompiledStructure(
      program: builder.program(id: id), info: info, memberNames: memberNames)
  }

  /// The structure of a structure shape, or the step of a list's element.
  private mutating func target(of name: String, _ mark: SourceMark) throws -> Int {
    if let known = targets[name] { return known }
    guard let shape = contract.shape(named: name) else {
      throw CompileError(mark: mark, message: "no shape is named `\(name)`")
    }
    switch shape.kind {
    case .structure(let members):
      let structure = try addStructure(members, role: nil, captures: [:])
      targets[name] = structure
      return structure
    case .list(let member, let isSparse, _):
      let flags: Step.Flags = isSparse == true ? .sparse : .dense
      let step = try addElement(
        member, flags: flags, isKnownDense: isSparse == false, mark: shape.mark)
      targets[name] = step
      return step
    default:
      throw CompileError(mark: mark, message: "`\(name)` is neither a structure nor a list")
    }
  }

  private mutating func addStructure(
    _ members: [Member], role: Role?, captures: [String: Int]
  ) throws -> Int {
    var described: [(name: String, value: ProgramBuilder.Value)] = []
    var inner: [String?] = []
    for member in members {
      let shape = try resolve(member.shape, member.mark)
      let step = StepInfo(member: member, shape: shape)
      info.append(step)
      described.append(
        (member.name, try value(of: step, isRequired: member.isRequired, captures[member.name])))
      inner.append(shape.hasTarget ? member.shape : nil)
      if role != .output, member.notBefore != nil || member.echo != nil {
        throw CompileError(
          mark: member.mark,
          message: "`echo` and `notBefore` are judged only between members of an output")
      }
    }
    for name in Self.strayNames(role, besides: members) {
      info.append(.ignored(name))
      described.append((name, .init(kind: .anything, flags: .ignored)))
      inner.append(nil)
    }
    memberNames.append(members.map(\.name))
    let (structure, first) = try builder.addStructure(described)
    for (index, shape) in inner.enumerated() {
      guard let shape else { continue }
      pending.append((first + index, shape, members[index].mark))
    }
    return structure
  }

  private mutating func addElement(
    _ name: String, flags: Step.Flags, isKnownDense: Bool, mark: SourceMark
  ) throws -> Int {
    let shape = try resolve(name, mark)
    var element = StepInfo(element: shape)
    element.isKnownDense = isKnownDense
    info.append(element)
    var value = try value(of: element, isRequired: false, nil)
    value.flags.formUnion(flags)
    let step = try builder.addValue(value)
    if shape.hasTarget { pending.append((step, name, mark)) }
    return step
  }

  private func resolve(_ name: String, _ mark: SourceMark) throws -> Shape {
    guard let shape = contract.shape(named: name) else {
      throw CompileError(mark: mark, message: "no shape is named `\(name)`")
    }
    return shape
  }

  private func value(
    of step: StepInfo, isRequired: Bool, _ capture: Int?
  ) throws -> ProgramBuilder.Value {
    ProgramBuilder.Value(
      kind: try step.kind(), flags: isRequired ? .required : [], rule: try step.stringRule(),
      capture: capture)
  }

  /// Names that are never unknown: `__type` anywhere, and in an error `code` and its message, where
  /// the error has no such member in any letter case.
  ///
  /// At the top of an output they are not listed: there they may be the sign of an error.
  private static func strayNames(_ role: Role?, besides members: [Member]) -> [String] {
    let own = Set(members.map { $0.name.lowercased() })
    let names: [String] =
      switch role {
      case .output: []
      case .error: ["__type", "code", "message", "Message"]
      case .input, nil: ["__type"]
      }
    return names.filter { !own.contains($0.lowercased()) }
  }
}

extension Shape {
  /// Whether values of the shape hold values of others.
  fileprivate var hasTarget: Bool {
    switch kind {
    case .structure, .list: true
    default: false
    }
  }
}
