/// What both models say of one operation.
extension Merging {
  mutating func merged(_ left: Operation, _ right: Operation) -> Operation {
    var operation = right
    let name = right.name
    operation.isReadonly = left.isReadonly || right.isReadonly
    operation.documentation = right.documentation ?? left.documentation
    operation.input = merged(left.input, right.input, in: "\(name).input")
    operation.output = merged(left.output, right.output, in: "\(name).output")
    operation.hasInput = merged(left.hasInput, right.hasInput, of: "\(name).input")
    operation.hasOutput = merged(left.hasOutput, right.hasOutput, of: "\(name).output")
    operation.errors = merged(left.errors, right.errors, of: name)
    operation.hostPrefix = hostPrefix(left, right, operation)
    operation.requestCompression = compression(left, right)
    return operation
  }

  /// Whether there is a message, with members or without.
  private mutating func merged(_ left: Bool, _ right: Bool, of message: String) -> Bool {
    if left != right {
      disagree(
        .messages, message, left ? "has it" : nil, right ? "has it" : nil,
        taken: left ? "botocore" : "smithy")
    }
    return left || right
  }

  private mutating func merged(
    _ left: [String], _ right: [String], of operation: String
  ) -> [String] {
    let added = left.filter { !right.contains($0) }
    for error in added { disagree(.errors, operation, error, nil, taken: error) }
    for error in right where !left.contains(error) {
      disagree(.errors, operation, nil, error, taken: error)
    }
    return right + added
  }

  /// Smithy's, else botocore's; neither where its labels may be left out of the merged input.
  private mutating func hostPrefix(
    _ left: Operation, _ right: Operation, _ merged: Operation
  ) -> HostPrefix? {
    guard left.hostPrefix != right.hostPrefix else { return right.hostPrefix }
    let wanted = right.hostPrefix ?? left.hostPrefix
    let problem = wanted.flatMap { prefix in
      HostPrefixes.problem(with: prefix.text, of: merged) { [result] in
        result.shape(named: $0)?.kind.type
      }
    }
    let taken = problem == nil ? wanted : nil
    disagree(
      .hostPrefixes, merged.name, left.hostPrefix?.text, right.hostPrefix?.text,
      taken: taken?.text)
    return taken
  }

  private mutating func compression(
    _ left: Operation, _ right: Operation
  ) -> [ContentCoding] {
    let (lefts, rights) = (left.requestCompression, right.requestCompression)
    guard lefts != rights else { return rights }
    let taken = rights.isEmpty ? lefts : rights
    let words = [lefts, rights, taken].map { codings in
      codings.isEmpty ? nil : codings.map(\.rawValue).joined(separator: " ")
    }
    disagree(.compression, right.name, words[0], words[1], taken: words[2])
    return taken
  }
}
