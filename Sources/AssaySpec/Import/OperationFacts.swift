import AssayCore
import AssayEngine

/// What a model says of operations apart from their messages and errors: host prefix, compression.
struct OperationFacts {
  private struct Prefix {
    var operation: String
    var text: String
    /// The members of the input that the model marks as labels.
    var labels: Set<String>
    var mark: SourceMark
  }

  private var prefixes: [Prefix] = []
  private(set) var notes: [ImportNote] = []

  /// Keeps a host prefix until all shapes are read that its labels may have.
  mutating func take(
    hostPrefix text: String, labels: some Sequence<String>, of operation: String,
    at mark: SourceMark
  ) {
    prefixes.append(
      Prefix(operation: operation, text: text, labels: Set(labels), mark: mark))
  }

  /// The codings that are known; of others it takes a note.
  mutating func codings(_ encodings: [JSONNode], at mark: SourceMark) -> [ContentCoding] {
    encodings.compactMap { node in
      let name = node.string ?? node.text
      let coding = node.string.flatMap(ContentCoding.init)
      if coding == nil {
        let detail = "left out \(Wording.quote(name)), no coding of requests that is known"
        notes.append(ImportNote(.dropped, detail, at: mark))
      }
      return coding
    }
  }

  /// Gives the operations their host prefixes, leaving out those that no request can fill in.
  mutating func finish(_ contract: inout Contract) {
    for prefix in prefixes {
      guard let operation = contract.operations[prefix.operation] else { continue }
      if let problem = problem(with: prefix, of: operation, contract) {
        let detail = "left out the host prefix \(Wording.quote(prefix.text)): \(problem)"
        notes.append(ImportNote(.dropped, detail, at: prefix.mark))
      } else {
        contract.operations[operation.name]?.hostPrefix = try? HostPrefix(prefix.text)
      }
    }
  }

  private func problem(
    with prefix: Prefix, of operation: Operation, _ contract: Contract
  ) -> String? {
    let problem = HostPrefixes.problem(with: prefix.text, of: operation) {
      contract.shape(named: $0)?.kind.type ?? .structure
    }
    if let problem { return problem }
    let labels = (try? HostPrefix(prefix.text))?.labels ?? []
    return labels.first { !prefix.labels.contains($0) }.map {
      "\(Wording.quote($0)) is not marked as a label"
    }
  }
}
