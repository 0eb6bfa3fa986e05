import AssayCore
import AssayEngine

/// A header field is wrong or missing.
enum OtherFields {
  static let mutation = Mutation.ofMessages("A header field is wrong or missing.") { site in
    ofBody(site) + ofResponse(site)
  }

  /// The fields that describe a body; a stream of events is not described so.
  private static func ofBody(_ site: MessageSite) -> [MutationAttempt] {
    guard let body = site.body else { return [] }
    let own = site.frame.mediaType(of: site.part)
    let others = ["application/json", "application/x-amz-json-1.0", "application/x-amz-json-1.1"]
    let types = others.filter { $0 != own }.map { other in
      site.attempt("Content-Type `\(other)`", .contentType) {
        $0[site.part].set("Content-Type", other)
      }
    }
    return types + [
      site.attempt("no Content-Type", .contentType) { $0[site.part].set("Content-Type", nil) },
      site.attempt("Content-Length one too many", .contentLength) {
        $0[site.part].statedLength = body.text.utf8.count + 1
      },
      site.attempt("Content-Encoding of a body that is plain", .contentEncoding) {
        $0[site.part].set("Content-Encoding", "gzip")
      },
    ]
  }

  private static func ofResponse(_ site: MessageSite) -> [MutationAttempt] {
    guard site.part == .response, let field = site.frame.binding?.requestIDField else { return [] }
    return [
      site.attempt("no \(field.text)", .requestID) {
        $0.response.set(field.text, nil)
      }
    ]
  }
}
