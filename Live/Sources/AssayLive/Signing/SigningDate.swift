package import AssayEngine
import AssayValidator

/// The second in which a request was signed, as ISO 8601's basic form: `20310708T091011Z`.
package struct SigningDate: Hashable, Sendable {
  package let text: String
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64

  /// Cuts off fractions; nil outside of the years 0 to 9999.
  package init?(_ instant: Instant) {
    guard let written = Instant(seconds: instant.seconds).dateTime else { return nil }
    text = String(decoding: written.utf8.filter { !Self.separators.contains($0) }, as: UTF8.self)
    seconds = instant.seconds
  }

  /// Reads the basic form; nil for any other text and for a day or second that does not exist.
  package init?(text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 16 else { return nil }
    var extended = digits
    for (offset, separator) in [(13, colon), (11, colon), (6, dash), (4, dash)] {
      extended.insert(separator, at: offset)
    }
    guard case .success(let time) = DateTime.parse(extended.span, 0..<extended.count),
      let date = Self(time.instant), date.text == text
    else { return nil }
    self = date
  }

  /// Reads a `Date` field (RFC 9110 section 6.6.1), which may also hold the basic form.
  ///
  /// botocore ends it with `-0000`, as mail does, in place of `GMT`.
  init?(dateField text: String) {
    let zone = " -0000"
    let date = text.hasSuffix(zone) ? "\(text.dropLast(zone.count)) GMT" : text
    let bytes = Array(date.utf8)
    if case .success(let time) = HTTPDate.parse(bytes.span, 0..<bytes.count) {
      self.init(time.instant)
    } else {
      self.init(text: text)
    }
  }

  /// `YYYYMMDD`, the day in UTC.
  var day: String { String(text.prefix(8)) }

  private static let separators = [dash, colon]
}

private let dash = UInt8(ascii: "-")
private let colon = UInt8(ascii: ":")
