import AssayEngine
import AssaySpec
import AssayValidator

/// Answers with other header fields and other framing.
enum OddFields {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    fields(source) + framing(source) + queryError(source)
  }

  private static func fields(_ source: ScenarioSource) -> [Scenario] {
    let lowerCase = OddityScenarios.oddity(
      "lower-case-fields", "the names of header fields are in lower case"
    ) { draft in
      draft.message.headers = draft.message.headers.map {
        SampleExchange.Header($0.name.lowercased(), $0.value)
      }
    }
    let parameter = OddityScenarios.oddity(
      "content-type-parameter", "`Content-Type` has a parameter"
    ) { draft in
      draft.message.set(
        "Content-Type", source.binding.mediaType + "; charset=utf-8")
    }
    let unnamed = source.binding.requestIDField.map { field in
      OddityScenarios.oddity("no-request-id", "without `\(field.text)`") {
        $0.message.set(field.text, nil)
      }
    }
    return [lowerCase] + (source.success == nil ? [] : [parameter])
      + [unnamed].compactMap { $0 }
  }

  private static func framing(_ source: ScenarioSource) -> [Scenario] {
    let closing = OddityScenarios.oddity(
      "connection-close", "the server closes the connection after the answer, and says so"
    ) { $0.announcesClose = true }
    guard source.success != nil else { return [closing] }
    return [
      OddityScenarios.oddity("chunked", "the body comes in chunks of 7 bytes") {
        $0.framing = .chunked(7)
      },
      OddityScenarios.oddity("gzip", "the body is compressed, and `Content-Encoding` says so") {
        $0.compress()
      },
      OddityScenarios.oddity("gzip-chunked", "the body is compressed and comes in chunks") {
        $0.compress()
        $0.framing = .chunked(16)
      },
      closing,
    ]
  }

  /// The code of AWS Query from a service that never spoke it, where it means nothing.
  private static func queryError(_ source: ScenarioSource) -> [Scenario] {
    guard !source.contract.service.isQueryCompatible, let error = source.errors.first else {
      return []
    }
    return [
      Scenario(
        "oddity/query-error", .oddity,
        "`\(error.name)` with `\(ErrorScenarios.queryField)`, which means nothing here",
        .error(error.name)
      ) { $0.message.set(ErrorScenarios.queryField, "Other.Error;Sender") }
    ]
  }
}

extension Draft {
  /// Compresses the body; without memory for it the body stays as it is.
  fileprivate mutating func compress() {
    var compressed: [UInt8] = []
    do throws(GzipError) {
      try Gzip.deflate(message.body.bytes.span, into: &compressed)
    } catch {
      return
    }
    message.body = .bytes(compressed)
    message.set("Content-Encoding", "gzip")
  }
}
