/// A made-up recording of several parts.
///
/// Its lines follow one another in an order that looks random and is the same in every run: some of
/// each kind that an entry can be, and lines that are none.
struct LongRecording: Sendable {
  /// The bytes of a part, as the tests read it.
  static let partSize = 8 << 10
  /// The longest entry that is read, in bytes; every recording has longer ones.
  static let entryLimit = 4 << 10
  /// As many parts as several jobs at once leave waiting.
  private static let length = 40 * partSize

  private(set) var bytes: [UInt8] = []

  /// One exchange a line, with a line feed only between them.
  static let exchanges = Self(of: exchangeLines, seed: 1)
  /// One response body a line, with a line feed only between them.
  static let bodies = Self(of: bodyLines, seed: 2)

  private init(of lines: [String], seed: UInt64) {
    var numbers = FixedNumbers(seed: seed)
    while bytes.count < Self.length {
      let number = numbers.next()
      let index = Int(number % UInt64(lines.count))
      let padding = Int((number >> 32) % 512)
      let filled = lines[index].replacing("PADDING", with: String(repeating: "p", count: padding))
      bytes += Array(filled.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += Array((lines.first ?? "").utf8)
  }

  private static let target = "AWSPartnerCentralSelling.GetResourceSnapshotJob"
  private static let long = String(repeating: "long", count: 3 << 10)

  /// What bodies come to: nothing, notes, an error, both, no JSON, a member without an end.
  private static let bodyTexts = [
    #"{"Catalog":"AWS"}"#, #"{"Catalog":"AWS","LastFailure":"PADDING"}"#,
    #"{"Catalog":"AWS","LastFailure":null}"#, #"{"LastFailure":null,"Catalog":"Sandbox"}"#,
    #"{"Catalog":"AWS","CreatedAt":"2031-03-04T05:06:07.123456+01:00"}"#,
    #"{"Catalog":"AWS","New":"PADDING"}"#, #"{"Catalog":1,"LastFailure":null}"#, "{}",
    #"{"Catalog":"AWS" "PADDING"}"#,
  ]

  private static let bodyLines =
    bodyTexts + bodyTexts + [
      "", " \t\r", "[", "  {\"Catalog\":\"AWS\"} \r", "{\"Catalog\":\"AWS\",\"New\":\"\(long)\"}",
      "{\"Catalog\":\"AWS\",\"LastFailure\":null,\"New\":\"\(long)\"}", long,
    ]

  private static let exchangeLines =
    bodyTexts.enumerated().map { index, body in
      exchange(body, members: index % 2 == 0 ? #""id":"made-\#(index)","# : "")
    } + [
      exchange(#"{"Catalog":"AWS"}"#, target: "Lighthouse.GetLantern"),
      exchange(#"{"Catalog":"AWS"}"#, target: "AWSPartnerCentralSelling.GetLantern"),
      exchange(#"{"__type":"ThrottlingException","Message":"PADDING"}"#, status: 429),
      exchange(#"{"__type":"ThrottlingException","message":null}"#, status: 400),
      exchange(#"{"__type":"MadeUpException"}"#, status: 400),
      exchange("null", members: #""id":"no-body","#, length: 7),
      exchange(#"{"Catalog":"AWS"}"#, length: 7),
      "", " \t\r", #"{"request":{"method":"PADDING"#, #"{"id":"asked","request":{"url":"/"}}"#,
      #"{"id":"alone","response":{"status":200}}"#, "[1]",
      exchange(#"{"Catalog":"AWS","New":"\#(long)"}"#),
      exchange(#"{"Catalog":"AWS"}"#, members: #""pad":"\#(long)","#), long, "[1,\(long)]",
      String(repeating: " ", count: entryLimit) + exchange(#"{"Catalog":"AWS"}"#),
      String(repeating: " ", count: entryLimit + 1),
    ]

  private static func exchange(
    _ body: String, members: String = "", target: String = target, status: Int = 200,
    length: Int? = nil
  ) -> String {
    let text = body == "null" ? body : "\"\(body.replacing("\"", with: #"\""#))\""
    let headers = length.map { #","Content-Length":"\#($0)""# } ?? ""
    return """
      {\(members)"request":{"method":"POST","url":"https://partnercentral-selling.example.com/",\
      "headers":{"X-Amz-Target":"\(target)","Content-Type":"application/x-amz-json-1.0"},\
      "body":{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}},\
      "response":{"status":\(status),"headers":{"Content-Type":"application/x-amz-json-1.0",\
      "x-amzn-RequestId":"1"\(headers)},"body":\(text)},"notes":"PADDING"}
      """
  }
}
