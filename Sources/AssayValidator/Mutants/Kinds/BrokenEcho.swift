import AssayCore
import AssayEngine
import AssaySpec

/// A member does not repeat that of the request.
enum BrokenEcho {
  static let mutation = Mutation.ofValues("A member does not repeat that of the request.") { site in
    guard site.part == .response, site.message.isSuccess, site.isEcho,
      let echo = site.member?.echo, site.message.sample.exchange.request.body.node?[echo] != nil
    else { return [] }
    let what = "another value than the request's"
    guard let other = other(site) else {
      return [site.notMade(what, "no other value keeps the constraints")]
    }
    return [site.attempt(what, .echo, other)]
  }

  /// A good value that differs.
  private static func other(_ site: ValueSite) -> JSONNode? {
    let own = site.value.text
    return (1...8).lazy.compactMap { ordinal in
      var maker = site.message.maker
      var target = site.target
      target.ordinal = ordinal
      return maker.value(of: target)?.node
    }.first { $0.text != own }
  }
}
