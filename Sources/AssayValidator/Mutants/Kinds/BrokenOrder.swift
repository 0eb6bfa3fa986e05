import AssayCore
import AssayEngine
import AssaySpec

/// A time precedes the one that it must not.
enum BrokenOrder {
  static let mutation = Mutation.ofValues("A time precedes the one that it must not.") { site in
    guard site.part == .response, site.message.isSuccess, site.path.count == 1, !site.isEcho,
      let earlier = site.member?.notBefore, site.message.body?[earlier] != nil,
      case .timestamp(let format) = site.kind
    else { return [] }
    let time = SampleTime(rank: site.target.rank - 2)
    let value = time.node(format ?? site.message.maker.timestampFormat)
    return [site.attempt("time before `\(earlier)`", .order, value)]
  }
}
