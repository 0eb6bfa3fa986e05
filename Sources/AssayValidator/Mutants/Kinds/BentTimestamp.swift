import AssayCore
import AssayEngine
import AssaySpec

/// A timestamp is written otherwise than its format asks.
enum BentTimestamp {
  static let mutation = Mutation.ofValues("A timestamp is written otherwise than its format.") {
    site in
    guard case .timestamp(let format) = site.kind else { return [] }
    let time = SampleTime(rank: site.target.rank)
    switch format ?? site.message.maker.timestampFormat {
    case .dateTime:
      return bent(dateTimes(time), site) + (site.isEcho ? [] : doubtful(time, site))
    case .httpDate: return bent(httpDates(time), site)
    case .epochSeconds: return []
    }
  }

  private static func bent(_ texts: [(String, String)], _ site: ValueSite) -> [MutationAttempt] {
    texts.map { what, text in site.attempt(what, .timestampFormat, .string(text)) }
  }

  private static func dateTimes(_ time: SampleTime) -> [(String, String)] {
    [
      ("name of a month", "March"),
      ("no zone", "\(time.date)T\(time.clock)"),
      ("offset without a colon", "\(time.date)T\(time.clock)+0000"),
      ("space for T", "\(time.date) \(time.clock)Z"),
      ("30 February", "2026-02-30T\(time.clock)Z"),
      ("hour 24", "\(time.date)T24:00:00Z"),
      ("comma in the fraction", "\(time.date)T\(time.clock),5Z"),
      ("point without a fraction", "\(time.date)T\(time.clock).Z"),
      ("no seconds", "\(time.date)T\(time.clock.dropLast(3))Z"),
      ("leap second where there was none", "\(time.date)T23:59:60Z"),
      ("date only", time.date),
      ("seconds as a string", String(time.seconds)),
      ("HTTP date", time.node(.httpDate).string ?? ""),
    ]
  }

  /// Legal, and still worth a finding; other rules compare it as a time.
  private static func doubtful(_ time: SampleTime, _ site: ValueSite) -> [MutationAttempt] {
    let levels: Rule.Levels? = site.part == .request ? .init(.error) : nil
    let offset = "\(time.date)T\(time.clock)+00:00"
    let precise = "\(time.date)T\(time.clock).123456789Z"
    return [
      site.attempt("numeric offset", .utcOffset, levels: levels, .string(offset)),
      site.attempt("nine digits of fraction", .timestampPrecision, .string(precise)),
    ]
  }

  private static func httpDates(_ time: SampleTime) -> [(String, String)] {
    [
      ("another day's name", "Tue, 09 Mar 2026 \(time.clock) GMT"),
      ("30 February", "Mon, 30 Feb 2026 \(time.clock) GMT"),
      ("offset for GMT", "Mon, 09 Mar 2026 \(time.clock) +0000"),
      ("form of RFC 850", "Monday, 09-Mar-26 \(time.clock) GMT"),
      ("day of one digit", "Mon, 9 Mar 2026 \(time.clock) GMT"),
      ("date-time", time.node(.dateTime).string ?? ""),
    ]
  }
}
