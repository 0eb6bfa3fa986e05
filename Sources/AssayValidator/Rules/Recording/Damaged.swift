package import AssayCore

/// Every entry of a recording must be readable.
package enum Damaged {
  static let rule = Rule(
    id: .damaged, levels: .init(.error),
    demand: "Every entry of the recording can be read.",
    reason: """
      An entry that is cut off, malformed, in bad base64 or longer than the limit cannot be \
      judged, and must not count as a pass. What stands before and after it is judged.
      """,
    passing: Example(raw: entry),
    failing: Example(raw: String(entry.dropLast(24))),
    ground: "the format of the recording; RFC 4648, section 4")

  private static let entry = #"""
    {"request":{"method":"POST","url":"https://partnercentral-selling.us-east-1.api.aws/",\#
    "headers":{"X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob"},\#
    "body":"{\"Catalog\":\"AWS\",\"ResourceSnapshotJobIdentifier\":\"job-0123456789abc\"}"},\#
    "response":{"status":200,"headers":{"Content-Type":"application/x-amz-json-1.0",\#
    "x-amzn-RequestId":"00000000-0000-4000-8000-000000000000"},\#
    "body":"{\"Catalog\":\"AWS\"}"}}
    """#

  /// A body that is longer than the limit once its coding is undone.
  static func body(limit: Int, _ part: Part) -> Finding {
    Finding(
      rule: rule.id, level: .error, part: part, field: "Content-Encoding",
      message: "the gzip body inflates to more than \(limit) bytes and is not judged",
      hint: "--max-entry sets the limit")
  }

  /// An entry, or the rest of a file, that cannot be read.
  package static func finding(_ reason: String, hint: String? = nil) -> Finding {
    Finding(
      rule: rule.id, level: .error, part: .recording,
      message: Escaping.show(reason, limit: 200), hint: hint)
  }
}
