/// Answers of GetResourceSnapshotJob with made-up values.
enum SnapshotJobs {
  static let operation = "GetResourceSnapshotJob"

  /// Bodies that conform, each another.
  static func bodies(_ count: Int) -> [[UInt8]] {
    var numbers = SeededNumbers(seed: 81_001)
    return (0..<count).map { _ in Array(body(&numbers, status: "Running").utf8) }
  }

  /// Bodies with a status that the contract has not.
  static func wrongBodies(_ count: Int) -> [[UInt8]] {
    var numbers = SeededNumbers(seed: 81_002)
    return (0..<count).map { _ in Array(body(&numbers, status: "RUNNING").utf8) }
  }

  /// A line of a recording: request and response, bodies as text within the JSON.
  static func exchange(_ numbers: inout SeededNumbers) -> String {
    let answer = quoted(body(&numbers, status: "Stopped"))
    let request = quoted(
      #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#)
    return """
      {"request":{"method":"POST","url":"https://\(host)/","headers":{\(requestHeaders)},\
      "body":\(request)},"response":{"status":200,"headers":{\(responseHeaders)},"body":\(answer)}}
      """
  }

  /// An entry of an archive, indented as browsers export it.
  static func archived(_ numbers: inout SeededNumbers) -> String {
    let answer = quoted(body(&numbers, status: "Stopped"))
    let request = quoted(
      #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#)
    return """
            {
              "startedDateTime": "\(numbers.dateTime())",
              "time": 41.25,
              "request": {
                "method": "POST",
                "url": "https://\(host)/",
                "httpVersion": "HTTP/2",
                "headers": [\(listed(requestHeaders))],
                "queryString": [],
                "postData": { "mimeType": "\(mediaType)", "text": \(request) },
                "headersSize": -1
              },
              "response": {
                "status": 200,
                "headers": [\(listed(responseHeaders))],
                "content": { "size": 500, "mimeType": "\(mediaType)", "text": \(answer) },
                "redirectURL": ""
              },
              "timings": { "send": 0.1, "wait": 40, "receive": 1.15 }
            }
      """
  }

  private static let host = "partnercentral-selling.us-east-1.api.aws"
  private static let mediaType = "application/x-amz-json-1.0"
  private static let requestHeaders = """
    "Host":"\(host)","Content-Type":"\(mediaType)","User-Agent":"example-sdk/2.4 os/linux",\
    "X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob"
    """
  private static let responseHeaders = """
    "x-amzn-RequestId":"01234567-89ab-cdef-0123-456789abcdef","Content-Type":"\(mediaType)"
    """

  private static func body(_ numbers: inout SeededNumbers, status: String) -> String {
    let job = "job-" + numbers.text(13)
    let opportunity = "O" + numbers.text(9, of: "0123456789")
    let base = "arn:aws:partnercentral-selling:us-east-1:111122223333:catalog/AWS"
    return """
      {"Catalog":"AWS","Id":"\(job)","Arn":"\(base)/resource-snapshot-job/\(job)",\
      "EngagementId":"eng-\(numbers.text(14))","ResourceType":"Opportunity",\
      "ResourceId":"\(opportunity)","ResourceArn":"\(base)/opportunity/\(opportunity)",\
      "ResourceSnapshotTemplateName":"Template\(numbers.text(6))",\
      "CreatedAt":"\(numbers.dateTime(years: 2019...2022))","Status":"\(status)",\
      "LastSuccessfulExecutionDate":"\(numbers.dateTime(years: 2023...2024))",\
      "LastFailure":"the engagement \(numbers.text(12)) was not found"}
      """
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing(#"""#, with: #"\""#) + "\""
  }

  /// Members of an object as the name and value objects of an archive.
  private static func listed(_ members: String) -> String {
    members.split(separator: ",").map { member in
      let parts = member.split(separator: ":", maxSplits: 1)
      return #"{ "name": \#(parts[0]), "value": \#(parts[1]) }"#
    }.joined(separator: ",")
  }
}
