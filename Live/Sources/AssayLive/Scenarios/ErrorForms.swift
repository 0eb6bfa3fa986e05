import AssayEngine
import AssaySpec
import AssayValidator

/// The places of an answer that may name its error, and the ways to write the name.
struct ErrorForms {
  private let error: ErrorShape
  private let binding: ProtocolBinding
  private let namespaced: String
  private let withURI: String

  static func all(of error: ErrorShape, _ source: ScenarioSource) -> [Scenario] {
    let forms = Self(error, source)
    return forms.byType + forms.byOtherMembers + forms.byHeader
  }

  private init(_ error: ErrorShape, _ source: ScenarioSource) {
    self.error = error
    binding = source.binding
    let id = ScenarioName.segment(source.contract.service.id)
    namespaced = "com.amazonaws.\(id)#\(error.name)"
    withURI = "\(error.name):http://internal.amazon.com/coral/com.amazonaws.\(id)/"
  }

  private func form(
    _ name: String, _ summary: String, _ change: @escaping @Sendable (inout Draft) -> Void
  ) -> Scenario {
    Scenario("error/\(error.name)/\(name)", .error, summary, .error(error.name), change: change)
  }

  /// Whether a member of that name is modelled, so that it cannot name the error.
  private func models(_ name: String) -> Bool {
    error.members.contains { $0.name.lowercased() == name.lowercased() }
  }

  private var byType: [Scenario] {
    let member = binding.writtenErrorMember
    guard !models(member) else { return [] }
    let forms = [
      ("type-bare", "is the name alone", error.name),
      ("type-namespaced", "is the name behind a namespace and `#`", namespaced),
      ("type-uri-suffix", "is the name before a colon and a URI", withURI),
    ]
    return forms.map { name, words, value in
      form(name, "`\(member)` \(words)") { $0.name(value, in: member, binding) }
    }
  }

  private var byOtherMembers: [Scenario] {
    let others = binding.errorMembers.map(\.name).filter {
      $0 != binding.writtenErrorMember && !models($0)
    }
    return others.map { member in
      form(ScenarioName.segment(member), "the body names the error by `\(member)` alone") {
        $0.name(error.name, in: member, binding)
      }
    }
  }

  private var byHeader: [Scenario] {
    guard let field = binding.errorField?.text else { return [] }
    let forms = [
      ("header", "the name alone", error.name),
      ("header-namespaced", "the name behind a namespace and `#`", namespaced),
      ("header-uri-suffix", "the name before a colon and a URI", withURI),
    ]
    let bodiless = form("header-empty-body", "`\(field)` names the error and the body is empty") {
      $0.message.set(field, error.name)
      $0.message.body = .bytes([])
    }
    return forms.map { name, words, value in
      form(name, "`\(field)` is \(words), and the body names no error") {
        $0.message.set(field, value)
        $0.name(nil, in: binding.writtenErrorMember, binding)
      }
    } + (error.members.contains(where: \.isRequired) ? [] : [bodiless])
  }
}

extension Draft {
  /// Names the error in a member of the body, or with nil nowhere in it.
  fileprivate mutating func name(
    _ name: String?, in member: String, _ binding: ProtocolBinding
  ) {
    change { body in
      let others = (body.object ?? []).filter { $0.name != binding.writtenErrorMember }
      return .object((name.map { [(member, .string($0))] } ?? []) + others)
    }
  }
}
