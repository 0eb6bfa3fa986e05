import AssayCore

/// Decides which notes are shown one by one, and counts the others.
///
/// Nearly every real exchange carries the same few notes; shown all, they would drown the errors.
struct NoteBudget: Sendable {
  /// Notes of one kind that are shown one by one.
  static let shownPerKind = 3
  /// Kinds that are told apart; those beyond are counted together, so that memory stays bounded.
  static let kindLimit = 100

  private var counts: [NoteKind: Int] = [:]
  private(set) var shownCount = 0

  /// Counts a note, and answers whether it is shown.
  mutating func admits(_ note: Finding, operation: String?) -> Bool {
    let kind = counted(
      NoteKind(rule: note.rule, operation: operation, part: note.part, place: Self.place(of: note)))
    guard Self.increment(&counts[kind, default: 0]) <= Self.shownPerKind else { return false }
    shownCount += 1
    return true
  }

  /// Counts in place, and answers the count: the kind is looked up once.
  private static func increment(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  /// The kind that a note is counted as: its own, or the one of all kinds beyond the limit.
  private func counted(_ kind: NoteKind) -> NoteKind {
    guard counts.count >= Self.kindLimit, counts[kind] == nil else { return kind }
    return NoteKind(rule: kind.rule, operation: nil, part: kind.part, place: "elsewhere")
  }

  /// The notes that were not shown, most frequent kinds first.
  ///
  /// - Parameter hushed: those of which nobody was told.
  func hidden(and hushed: [NoteKind: Int]) -> [(kind: NoteKind, count: Int)] {
    hushed
      .reduce(into: counts) { $0[counted($1.key), default: 0] += $1.value }
      .filter { $0.value > Self.shownPerKind }
      .mapValues { $0 - Self.shownPerKind }
      .map { (kind: $0.key, count: $0.value) }
      .sorted { ($1.count, Self.order($0.kind)) < ($0.count, Self.order($1.kind)) }
  }

  private static func order(_ kind: NoteKind) -> String {
    [kind.rule.rawValue, kind.part.rawValue, kind.place, kind.operation ?? ""]
      .joined(separator: "\u{0}")
  }

  private static func place(of note: Finding) -> String {
    guard let pointer = note.pointer else { return note.field ?? "" }
    guard pointer.utf8.contains(where: isDigit) else { return pointer }
    return pointer.split(separator: "/", omittingEmptySubsequences: false)
      .map { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) ? "*" : $0 }
      .joined(separator: "/")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }
}
