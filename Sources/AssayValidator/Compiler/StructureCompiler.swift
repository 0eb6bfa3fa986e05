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
  /// A shape as a target: all that lies below something sensitive is sensitive.
  private struct Target: Hashable {
    var shape: String
    var isSensitive: Bool
  }

  /// Structures and list elements already compiled: recursive shapes meet themselves.
  private var targets: [Target: Int] = [:]
  /// Steps that wait for the target of a shape that is being compiled.
  private var pending: [(step: Int, target: Target, mark: SourceMark)] = []

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
      let structure = try addStructure(
        members, role: role, captures: captures, isSensitive: false)
      builder.setTarget(ofStep: document, to: structure)
      while let next = pending.popLast() {
        builder.setTarget(ofStep: next.step, to: try compile(next.target, next.mark))
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
  private mutating func compile(_ target: Target, _ mark: SourceMark) throws -> Int {
    if let known = targets[target] { return known }
    let shape = try resolve(target.shape, mark)
    switch shape.kind {
    case .structure(let members):
      let structure = try addStructure(
        members, role: nil, captures: [:], isSensitive: target.isSensitive)
      targets[target] = structure
      return structure
    case .list(let member, let isSparse, _):
      let flags: Step.Flags = isSparse == true ? .sparse : .dense
      let step = try addElement(
        member, flags: flags, isKnownDense: isSparse == false, isSensitive: target.isSensitive,
        mark: shape.mark)
      targets[target] = step
      return step
    default:
      throw CompileError(
        mark: mark, message: "`\(target.shape)` is neither a structure nor a list")
    }
  }

  private mutating func addStructure(
    _ members: [Member], role: Role?, captures: [String: Int], isSensitive: Bool
  ) throws -> Int {
    var described: [(name: String, value: ProgramBuilder.Value)] = []
    var inner: [Target?] = []
    for member in members {
      let shape = try resolve(member.shape, member.mark)
      var step = StepInfo(member: member, shape: shape)
      step.isSensitive = step.isSensitive || isSensitive
      info.append(step)
      described.append(
        (member.name, try value(of: step, isRequired: member.isRequired, captures[member.name])))
      inner.append(
        shape.hasTarget ? Target(shape: member.shape, isSensitive: step.isSensitive) : nil)
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
    for (index, target) in inner.enumerated() {
      guard let target else { continue }
      pending.append((first + index, target, members[index].mark))
    }
    return structure
  }

  private mutating func addElement(
    _ name: String, flags: Step.Flags, isKnownDense: Bool, isSensitive: Bool, mark: SourceMark
  ) throws -> Int {
    let shape = try resolve(name, mark)
    var element = StepInfo(element: shape)
    element.isKnownDense = isKnownDense
    element.isSensitive = element.isSensitive || isSensitive
    info.append(element)
    var value = try value(of: element, isRequired: false, nil)
    value.flags.formUnion(flags)
    let step = try builder.addValue(value)
    if shape.hasTarget {
      pending.append((step, Target(shape: name, isSensitive: element.isSensitive), mark))
    }
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
