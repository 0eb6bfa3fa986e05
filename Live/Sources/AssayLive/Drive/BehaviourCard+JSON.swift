import AssayCore
import AssayEngine

extension BehaviourCard {
  /// The card as a JSON document, a scenario a line: two of them are easy to compare.
  package var text: String {
    var lines = [
      "{", "  \"assay\": 1,", "  \"sdk\": \(JSONNode.string(sdk.sdk).text),",
      "  \"version\": \(JSONNode.string(sdk.version).text),", "  \"operations\": [",
    ]
    for (index, part) in operations.enumerated() {
      lines += part.lines
      lines[lines.count - 1] += index < operations.count - 1 ? "," : ""
    }
    return (lines + ["  ]", "}"]).joined(separator: "\n") + "\n"
  }

  /// Reads what `text` writes; other members are passed over.
  package init(text: String) throws(CardError) {
    let node: JSONNode
    do {
      node = try JSONNode(reading: Array(text.utf8).span)
    } catch {
      throw CardError("it is no JSON")
    }
    guard node["assay"]?.integer == 1, let sdk = node["sdk"]?.string,
      let version = node["version"]?.string, let parts = node["operations"]?.array
    else { throw CardError("it is no behaviour card") }
    var operations: [OperationPart] = []
    for part in parts { operations.append(try OperationPart(part)) }
    self.init(sdk: DriverHello(sdk: sdk, version: version), operations: operations)
  }
}

/// Why a file is no behaviour card.
package struct CardError: Error, Hashable, Sendable {
  /// A lower-case fragment.
  package let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension BehaviourCard.OperationPart {
  fileprivate var lines: [String] {
    let faults = JSONNode.array(requestFaults.map(JSONNode.string)).text
    var lines = [
      "    {", "      \"service\": \(JSONNode.string(service).text),",
      "      \"operation\": \(JSONNode.string(operation).text),",
      "      \"requestFaults\": \(faults),", "      \"scenarios\": [",
    ]
    lines += entries.enumerated().map { index, entry in
      "        \(entry.node.text)\(index < entries.count - 1 ? "," : "")"
    }
    return lines + ["      ]", "    }"]
  }

  fileprivate init(_ node: JSONNode) throws(CardError) {
    guard let service = node["service"]?.string, let operation = node["operation"]?.string,
      let faults = node["requestFaults"]?.array, let scenarios = node["scenarios"]?.array
    else { throw CardError("one of its operations is incomplete") }
    var entries: [CardEntry] = []
    for scenario in scenarios { entries.append(try CardEntry(scenario)) }
    self.init(
      service: service, operation: operation, requestFaults: faults.compactMap(\.string),
      entries: entries)
  }
}

extension CardEntry {
  fileprivate var node: JSONNode {
    var members: [JSONNode.Member] = [
      ("scenario", .string(scenario)), ("kind", .string(kind.rawValue)),
      ("verdict", .string(verdict.rawValue)), ("attempts", .number("\(attempts)")),
    ]
    if let detail { members.append(("detail", .string(detail))) }
    return .object(members)
  }

  fileprivate init(_ node: JSONNode) throws(CardError) {
    guard let scenario = node["scenario"]?.string,
      let kind = node["kind"]?.string.flatMap(Scenario.Kind.init),
      let verdict = node["verdict"]?.string.flatMap(DriveVerdict.init)
    else {
      throw CardError(
        "one of its scenarios is incomplete: `\(Escaping.show(node.text, limit: 120))`")
    }
    self.init(
      scenario: scenario, kind: kind, verdict: verdict, detail: node["detail"]?.string,
      attempts: node["attempts"]?.integer ?? 0)
  }
}
