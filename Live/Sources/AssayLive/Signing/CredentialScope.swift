/// Where and when a signature holds: `20310708/eu-north-1/lanterns/aws4_request`.
package struct CredentialScope: Hashable, Sendable {
  /// `YYYYMMDD`, the day in UTC of the signing date.
  package let day: String
  package let region: String
  /// The signing name of the service, which may differ from that of its endpoint.
  package let service: String

  init(date: SigningDate, region: String, service: String) {
    day = date.day
    self.region = region
    self.service = service
  }

  /// Reads the four parts of its text; nil where one is missing, empty, or no day.
  init?(parts: some Collection<Substring>) {
    let parts = parts.map { String($0) }
    guard parts.count == 4, parts[3] == Self.end, !parts[1].isEmpty, !parts[2].isEmpty,
      parts[0].utf8.count == 8, parts[0].utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    (day, region, service) = (parts[0], parts[1], parts[2])
  }

  package var text: String { "\(day)/\(region)/\(service)/\(Self.end)" }

  /// What every scope ends with.
  static let end = "aws4_request"
}
