import AssayCore
import AssayValidator

/// What breaks below the shapes: bytes, pages of a balancer, and connections.
enum FaultScenarios {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    let ofBodies = source.success == nil ? [] : bodies
    guard source.samples[.success] != nil else { return [closed] }
    return ofBodies + pages + [closed]
  }

  private static let bodies = [
    Scenario(
      "fault/truncated-body", .illegal,
      "`Content-Length` states the whole body, half of it comes, the connection closes",
      breaks: .truncatedBody
    ) { draft in
      let text = draft.message.body.bytes
      draft.message.statedLength = text.count
      draft.message.body = .bytes(Array(text.prefix(text.count / 2)))
    },
    Scenario(
      "fault/truncated-chunks", .illegal,
      "half of the body comes in chunks, and the connection closes before the last one",
      breaks: .invalidJSON
    ) { draft in
      let text = draft.message.body.bytes
      draft.message.body = .bytes(Array(text.prefix(text.count / 2)))
      draft.framing = .chunkedCutOff(16)
    },
    Scenario(
      "fault/bom", .illegal, "a byte order mark stands before the body", breaks: .byteOrderMark
    ) { draft in
      draft.message.body = .bytes([0xEF, 0xBB, 0xBF] + draft.message.body.bytes)
    },
  ]

  private static let pages = [
    page("html-200", status: 200, "ok", breaks: .contentType),
    page("html-502", status: 502, "bad gateway", breaks: .bodyNotJSON),
  ]

  private static func page(
    _ name: String, status: Int, _ words: String, breaks rule: RuleID
  ) -> Scenario {
    Scenario(
      "fault/\(name)", .illegal, "an HTML page for an answer, with status \(status)", breaks: rule
    ) { draft in
      draft.status = status
      draft.message.set("Content-Type", "text/html")
      draft.message.body = .bytes(Array("<html><body>\(words)</body></html>".utf8))
    }
  }

  private static let closed = Scenario(
    name: "fault/no-answer", kind: .illegal,
    summary: "the connection closes before an answer comes", rule: nil, plan: .noAnswer)
}
