import AssayCore
import AssayEngine
import AssaySpec

/// A length is one off its bounds.
enum OffLength {
  static let mutation = Mutation.ofValues("A length is one below or beyond its bounds.") { site in
    guard let length = site.target.constraints.length else { return [] }
    if case .enumeration = site.kind { return [] }
    let below = length.min.flatMap { $0 > 0 ? attempt(site, $0 - 1, "below the minimum") : nil }
    let beyond = length.max.flatMap {
      $0 < Int.max ? attempt(site, $0 + 1, "beyond the maximum") : nil
    }
    return [below, beyond].compactMap { $0 }
  }

  private static func attempt(
    _ site: ValueSite, _ count: Int, _ where: String
  ) -> MutationAttempt? {
    let what: String
    let value: JSONNode?
    switch site.kind {
    case .string:
      what = "\(count) characters, \(`where`)"
      var texts = site.message.maker.texts
      value = texts.text(of: site.target, lengths: count...count, seed: site.message.maker.seed)
        .map { .string($0) }
    case .blob:
      what = "\(count) bytes, \(`where`)"
      value = count > SampleTexts.longest ? nil : .string(SampleBlob.text(bytes: count, ordinal: 0))
    case .list, .map:
      what = "\(count) entries, \(`where`)"
      value = entries(site, count)
    default: return nil
    }
    guard let value else {
      return site.notMade(what, "none was found that keeps the other constraints")
    }
    return site.attempt(what, .length, levels: site.levels(of: .length), value)
  }

  /// So many entries; nil where there cannot be so many, or would be too many to send.
  private static func entries(_ site: ValueSite, _ count: Int) -> JSONNode? {
    let size = max(site.value.text.utf8.count, 1)
    guard count < SampleTexts.longest / size else { return nil }
    var maker = site.message.maker
    switch site.kind {
    case .list(let member, _, let isUnique):
      return maker.list(of: member, count: count, isUnique: isUnique, at: site.target)?.node
    case .map(let key, let value, _):
      return maker.map(key, value, count: count, at: site.target)?.node
    default: return nil
    }
  }
}
