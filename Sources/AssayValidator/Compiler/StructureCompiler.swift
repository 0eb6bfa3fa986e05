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
  private let binding: ProtocolBinding
  /// The patterns that were compiled; hand it on to the next.
  private(set) var rules: RuleCompiler
  private var builder = ProgramBuilder()
  private var info: [StepInfo] = []
  /// A shape as a target: all that lies below something sensitive is sensitive.
  private struct Target: Hashable {
    var shape: String
    var isSensitive: Bool
  }

  /// What shapes were compiled to: recursive ones meet themselves.
  private var targets: [Target: Int] = [:]
  /// Steps that wait for the target of a shape that is being compiled.
  private var pending: [(step: Int, target: Target, mark: SourceMark)] = []

  init(_ contract: Contract, _ binding: ProtocolBinding, _ rules: RuleCompiler) {
    self.contract = contract
    self.binding = binding
    self.rules = rules
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
      let structure = try addMembers(
        members, of: .structure, role: role, captures: captures, isSensitive: false)
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
      builder.program(id: id), info: info,
      hasSensitiveValues: info.contains(where: \.isSensitive),
      isEventStream: contract.isEventStream(members))
  }

  /// The index of a structure or union, the step of a list's element, or that of a map's key.
  private mutating func compile(_ target: Target, _ mark: SourceMark) throws -> Int {
    if let known = targets[target] { return known }
    let shape = try resolve(target.shape, mark)
    let compiled = try compile(shape, isSensitive: target.isSensitive)
    targets[target] = compiled
    return compiled
  }

  private mutating func compile(_ shape: Shape, isSensitive: Bool) throws -> Int {
    switch shape.kind {
    case .structure(let members):
      return try addMembers(members, of: .structure, isSensitive: isSensitive)
    case .union(let members):
      return try addMembers(members, of: .union, isSensitive: isSensitive)
    case .list(let member, let isSparse, _):
      return try add(.element, member, isSparse, isSensitive, shape.mark)
    case .map(let key, let value, let isSparse):
      let step = try add(.key, key, nil, isSensitive, shape.mark)
      _ = try add(.value, value, isSparse, isSensitive, shape.mark)
      return step
    default:
      // What holds no others of its own: an empty structure.
      return try addMembers([], of: .structure, isSensitive: isSensitive)
    }
  }

  /// - Parameter role: that of the document; nil for what lies below.
  private mutating func addMembers(
    _ members: [Member], of group: ProgramBuilder.Group, role: Role? = nil,
    captures: [String: Int] = [:], isSensitive: Bool
  ) throws -> Int {
    var described: [(name: String, value: ProgramBuilder.Value)] = []
    var inner: [Target?] = []
    for member in members {
      try checkComparisons(of: member, role)
      let shape = try resolve(member.shape, member.mark)
      var step = StepInfo(member: member, shape: shape)
      step.isSensitive = step.isSensitive || isSensitive
      if role != nil { step.pointer = "/" + Locator.escaped(member.name) }
      info.append(step)
      if captures[member.name] != nil, !step.kind.isComparable {
        throw CompileError(
          mark: member.mark,
          message: "`echo` and `notBefore` compare single values; `\(member.name)` may hold others")
      }
      let value = ProgramBuilder.Value(
        kind: step.kind, flags: member.isRequired ? .required : [], rule: try rules.rule(of: step),
        capture: captures[member.name])
      described.append((member.name, value))
      inner.append(
        step.kind.holdsOthers ? Target(shape: member.shape, isSensitive: step.isSensitive) : nil)
    }
    for name in strayNames(role, besides: members) {
      info.append(.ignored(name))
      described.append((name, .init(kind: .anything, flags: .ignored)))
    }
    let (structure, first) = try builder.addStructure(described, as: group)
    for (index, target) in inner.enumerated() {
      guard let target else { continue }
      pending.append((first + index, target, members[index].mark))
    }
    return structure
  }

  /// Adds the element of a list, or the key or value of a map.
  private mutating func add(
    _ role: StepInfo.Role, _ name: String, _ isSparse: Bool?, _ isSensitive: Bool,
    _ mark: SourceMark
  ) throws -> Int {
    let shape = try resolve(name, mark)
    var step = StepInfo(role, shape)
    step.isKnownDense = isSparse == false
    step.isSensitive = step.isSensitive || isSensitive
    if role == .key, step.kind != .string {
      throw CompileError(mark: mark, message: "the keys of a map are strings, `\(name)` is none")
    }
    info.append(step)
    let index = try builder.addValue(
      .init(
        kind: step.kind, flags: isSparse == true ? .sparse : .dense, rule: try rules.rule(of: step))
    )
    if step.kind.holdsOthers {
      pending.append((index, Target(shape: name, isSensitive: step.isSensitive), mark))
    }
    return index
  }

  private func checkComparisons(of member: Member, _ role: Role?) throws(CompileError) {
    guard role != .output, member.notBefore != nil || member.echo != nil else { return }
    throw CompileError(
      mark: member.mark,
      message: "`echo` and `notBefore` are judged only between members of an output")
  }

  /// The shape of that name; a timestamp that does not say how it is written is the protocol's.
  private func resolve(_ name: String, _ mark: SourceMark) throws(CompileError) -> Shape {
    guard var shape = contract.shape(named: name) else {
      throw CompileError(mark: mark, message: "no shape is named `\(name)`")
    }
    if case .timestamp(nil) = shape.kind {
      shape.kind = .timestamp(format: binding.timestampFormat)
    }
    return shape
  }

  /// The protocol's names that are never unknown, where there is no such member in any letter case.
  ///
  /// At the top of an output they are not listed: there they may be the sign of an error.
  private func strayNames(_ role: Role?, besides members: [Member]) -> [String] {
    let own = Set(members.map { $0.name.lowercased() })
    let names: [String] =
      switch role {
      case .output: []
      case .error: binding.strayErrorNames
      case .input, nil: binding.strayNames
      }
    return names.filter { !own.contains($0.lowercased()) }
  }
}

extension Step.Kind {
  /// Whether values of the kind hold values of others.
  fileprivate var holdsOthers: Bool {
    switch self {
    case .structure, .union, .list, .map: true
    default: false
    }
  }
}
