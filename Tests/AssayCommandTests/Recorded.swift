/// Recordings for the tool to read.
enum Recorded {
  /// One exchange that conforms, as a line.
  static let conforming = exchange(body: #"{\"Catalog\":\"AWS\"}"#)
  /// One that violates.
  static let violating = exchange(body: "{}")

  /// One with that response body, escaped as JSON wants it, and members before it.
  static func exchange(_ members: String = "", body: String) -> String {
    """
    {\(members)"request":{"method":"POST","url":"https://partnercentral-selling.us-east-1.api.aws/",\
    "headers":{"Content-Type":"application/x-amz-json-1.0",\
    "X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob"},\
    "body":{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-4d1ntrnk33p0z"}},\
    "response":{"status":200,"headers":{"Content-Type":"application/x-amz-json-1.0",\
    "x-amzn-RequestId":"2f6b1d90-0000-4000-8000-00000000000a"},"body":"\(body)"}}

    """
  }
}
