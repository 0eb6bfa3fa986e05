import AssayCore
import AssayEngine
import AssaySpec

/// A text just misses its pattern.
enum NearPattern {
  static let mutation = Mutation.ofValues("A text just misses its pattern.") { site in
    guard case .string = site.kind, site.target.constraints.pattern != nil,
      let text = site.value.string
    else { return [] }
    let levels = site.levels(of: .pattern)
    var texts = site.message.maker.texts
    let what = "near miss of the pattern"
    guard let miss = texts.nearMiss(of: text, site.target) else {
      return [site.notMade(what, "no text was found that misses it")]
    }
    var attempts = [site.attempt(what, .pattern, levels: levels, .string(miss))]
    let ended = text + "\n"
    if ended != miss, site.target.lengths.contains(ended.unicodeScalars.count),
      !texts.matches(ended, site.target)
    {
      attempts.append(
        site.attempt("line feed at the end", .pattern, levels: levels, .string(ended)))
    }
    return attempts
  }
}
