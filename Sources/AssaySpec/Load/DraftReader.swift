import AssayCore
import AssayYAML

/// Checks documents against the format and reads them into a draft.
struct DraftReader {
  private(set) var draft = Draft()
  var diagnostics = Diagnostics()

  /// Whether the document can be read as one of this version of the format; if not, it says so.
  mutating func accepts(_ root: YAMLNode) -> Bool {
    guard root.mapping != nil else {
      let message = "expected a mapping with `assay: \(Format.version)`, got \(root.kindName)"
      diagnostics.report(.version, at: root, message)
      return false
    }
    guard let node = Fields(root)[.assay] else {
      // What else is wrong with the document is worth saying, too.
      let message = "expected `assay: \(Format.version)` at the beginning"
      diagnostics.report(.version, at: root, message)
      return true
    }
    guard node.integer != Format.version else { return true }
    let message = "expected version \(Format.version) of the format, got \(node.kindName)"
    diagnostics.report(.version, at: node, message)
    return false
  }

  mutating func read(_ root: YAMLNode) {
    var checker = FormatChecker(diagnostics: diagnostics)
    checker.check(root, .mapping(Format.file), owner: root)
    diagnostics = checker.diagnostics
    readService(root)
    let file = Fields(root)
    for (name, pair) in file.pairs(.operations) {
      report(draft.operations.add(OperationSite(name, pair, &draft.patterns)), pair.key)
    }
    for (name, pair) in file.pairs(.errors) {
      report(draft.errors.add(ErrorSite(name, pair, &draft.patterns)), pair.key)
    }
    for (name, pair) in file.pairs(.shapes) {
      report(draft.shapes.add(ShapeSite(name, pair, &draft.patterns)), pair.key)
    }
  }

  private mutating func readService(_ root: YAMLNode) {
    guard let pair = root.mapping?[SpecKey.service.rawValue] else { return }
    if draft.services.isEmpty { draft.service = Service(Fields(pair.value)) }
    draft.services.append((pair.key, Fields(pair.value)))
  }

  private mutating func report(_ first: (any NamedSite)?, _ key: YAMLNode) {
    guard let first else { return }
    let place = "\(first.key.mark.file), line \(first.key.mark.line)"
    let name = Wording.quote(first.name)
    diagnostics.report(.duplicateName, at: key, "\(name) is defined in \(place), too")
  }
}

extension Service {
  /// Nil where a key that is needed is missing or wrong.
  fileprivate init?(_ fields: Fields) {
    guard let id = fields.text(.id), let version = fields.text(.version),
      let wireProtocol: WireProtocol = fields.word(.wireProtocol)
    else { return nil }
    let pinned = fields.pairs(.pinned).map { ($0.name, $0.pair.value.text ?? "") }
    self.init(
      id: id, version: version, wireProtocol: wireProtocol, target: fields.text(.target),
      signing: fields.text(.signing), endpoint: fields.text(.endpoint),
      pinned: Dictionary(pinned) { first, _ in first }, isComplete: fields.flag(.complete),
      isQueryCompatible: fields.flag(.awsQueryCompatible),
      commonErrors: fields.texts(.commonErrors) ?? [])
  }
}

extension OperationSite {
  fileprivate convenience init(_ name: String, _ pair: YAMLPair, _ patterns: inout PatternTable) {
    let fields = Fields(pair.value)
    let input = MemberSite.all(fields[.input])
    let output = MemberSite.all(fields[.output])
    let operation = Operation(
      name: name, isReadonly: fields.flag(.readonly),
      // Lint says what is wrong with it.
      hostPrefix: fields.text(.hostPrefix).flatMap { try? HostPrefix($0) },
      requestCompression: fields.texts(.requestCompression)?.compactMap(ContentCoding.init) ?? [],
      input: input.members(&patterns), hasInput: fields[.input] != nil,
      output: output.members(&patterns), hasOutput: fields[.output] != nil,
      errors: fields.texts(.errors) ?? [], mark: pair.key.mark)
    self.init(key: pair.key, operation: operation, fields: fields, input: input, output: output)
  }
}

extension ErrorSite {
  fileprivate convenience init(_ name: String, _ pair: YAMLPair, _ patterns: inout PatternTable) {
    let fields = Fields(pair.value)
    let members = MemberSite.all(fields[.members])
    let status = Fields(fields[.status])
    let error = ErrorShape(
      name: name, fault: fields.word(.fault) ?? .client,
      status: ErrorShape.Statuses(
        apiReference: status.integer(.apiReference), httpError: status.integer(.httpError),
        awsQueryError: status.integer(.awsQueryError),
        observed: status.entries(.observed).compactMap(\.integer)),
      members: members.members(&patterns), queryCode: fields.text(.queryCode), mark: pair.key.mark)
    self.init(key: pair.key, error: error, fields: fields, members: members)
  }
}
