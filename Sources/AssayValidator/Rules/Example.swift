package import AssayCore

/// An exchange of GetResourceSnapshotJob for a rule's page: a good one but for what is named.
package struct Example: Sendable {
  package var source: Source
  /// The path of the URL; the host is the service's own.
  package var path: String
  /// `X-Amz-Target` of the request; nil leaves the header out.
  package var target: String?
  package var requestBody: String
  package var status: Int
  /// `Content-Type` of request and response; nil leaves the header out of the response.
  package var contentType: String?
  /// Further response headers, `x-amzn-RequestId` included.
  package var headers: [[String]]
  package var body: String

  package init(
    body: String = #"{"Catalog":"AWS"}"#, status: Int = 200,
    headers: [[String]] = [["x-amzn-RequestId", "00000000-0000-4000-8000-000000000000"]],
    contentType: String? = "application/x-amz-json-1.0",
    target: String? = "AWSPartnerCentralSelling.GetResourceSnapshotJob", path: String = "/",
    requestBody: String =
      #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#,
    source: Source = .recorded
  ) {
    self.source = source
    self.path = path
    self.target = target
    self.requestBody = requestBody
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.body = body
  }
}
