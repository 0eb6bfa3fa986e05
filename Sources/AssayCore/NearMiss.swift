/// The name that somebody probably meant.
package enum NearMiss {
  /// The candidate closest to `name`, or nil when none is close.
  ///
  /// Close is, in this order: the longest common prefix of at least half the shorter name; the
  /// smallest edit distance, in Unicode scalars, of at most a third of the longer name; a difference in letter case alone. Ties go to the candidate closer in length, then to
  /// the lesser one, so the order of the candidates never shows. A candidate equal to `name` is
  /// passed over. A name of a megabyte costs its length, no more.
  package static func suggestion(
    for name: String, among candidates: some Sequence<String>
  ) -> String? {
    let others = candidates.filter { $0 != name }
    return closestByPrefix(name, others) ?? closestByDistance(name, others)
      ?? others.filter { $0.lowercased() == name.lowercased() }.min()
  }

  private static func closestByPrefix(_ name: String, _ candidates: [String]) -> String? {
    let wanted = Array(name.unicodeScalars)
    return best(candidates) { candidate in
      let scalars = Array(candidate.unicodeScalars)
      let prefix = zip(wanted, scalars).prefix { $0 == $1 }.count
      guard prefix > 0, 2 * prefix >= min(wanted.count, scalars.count) else { return nil }
      return (-prefix, abs(wanted.count - scalars.count))
    }
  }

  private static func closestByDistance(_ name: String, _ candidates: [String]) -> String? {
    let wanted = Array(name.unicodeScalars)
    return best(candidates) { candidate in
      let scalars = Array(candidate.unicodeScalars)
      let limit = max(wanted.count, scalars.count) / 3
      let gap = abs(wanted.count - scalars.count)
      // The gap bounds the distance from below: no table for names of very different length.
      guard gap <= limit else { return nil }
      let distance = distance(wanted, scalars)
      return distance <= limit ? (distance, gap) : nil
    }
  }

  private static func best(
    _ candidates: [String], rank: (String) -> (Int, Int)?
  ) -> String? {
    let ranked = candidates.compactMap { candidate in
      rank(candidate).map { (rank: $0, name: candidate) }
    }
    return ranked.min { ($0.rank.0, $0.rank.1, $0.name) < ($1.rank.0, $1.rank.1, $1.name) }?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let substituted = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(substituted, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
