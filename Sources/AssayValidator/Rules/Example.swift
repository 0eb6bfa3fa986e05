package import AssayCore

/// An exchange of GetResourceSnapshotJob for a rule's page: a good one but for what is named.
package struct Example: Sendable {
  package var source: Source
  /// The path of the URL; the host is the service's own.
  package var path: String
  /// `X-Amz-Target` of the request; nil leaves the header out.
  package var target: String?
  /// `Content-Type` of the request.
  package var requestContentType: String
  package var requestBody: String
  package var status: Int
  /// `Content-Type` of the response; nil leaves the header out.
  package var contentType: String?
  /// Further response headers, `x-amzn-RequestId` included.
  package var headers: [[String]]
  package var body: String
  /// What the contract must say besides, as a member in a spec's own words.
  ///
  /// The example is then not of GetResourceSnapshotJob but of the invented service that `target`
  /// names, whose spec is in `golden/specs`.
  package var given: String?
  /// The entry as it stands in a recording, in place of everything else: it may be unreadable.
  package var raw: String?

  package init(
    body: String = #"{"Catalog":"AWS"}"#, status: Int = 200,
    headers: [[String]] = [Example.requestID],
    contentType: String? = "application/x-amz-json-1.0",
    target: String? = "AWSPartnerCentralSelling.GetResourceSnapshotJob", path: String = "/",
    requestBody: String =
      #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#,
    requestContentType: String = "application/x-amz-json-1.0",
    source: Source = .recorded, given: String? = nil, raw: String? = nil
  ) {
    self.source = source
    self.path = path
    self.target = target
    self.requestContentType = requestContentType
    self.requestBody = requestBody
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.body = body
    self.given = given
    self.raw = raw
  }

  /// The response header of a good exchange.
  package static let requestID = ["x-amzn-RequestId", "00000000-0000-4000-8000-000000000000"]
}

extension Example {
  /// The request's headers, name and value, in order.
  package var requestHeaders: [[String]] {
    let type = ["Content-Type", requestContentType]
    return if let target { [type, ["X-Amz-Target", target]] } else { [type] }
  }

  /// The response's headers, name and value, in order.
  package var responseHeaders: [[String]] {
    if let contentType { [["Content-Type", contentType]] + headers } else { headers }
  }
}
