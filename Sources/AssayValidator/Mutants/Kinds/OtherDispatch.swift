import AssayCore
import AssayEngine
import AssaySpec

/// The request names its operation in another way.
enum OtherDispatch {
  static let mutation = Mutation.ofMessages("The path names the operation, not X-Amz-Target.") {
    site in
    guard site.part == .request, site.frame.contract.service.target != nil else { return [] }
    return [
      site.attempt("operation named by the path alone", .pathDispatch) { move(&$0, site) },
      site.attempt("operation named by the path, application/json", .pathDispatch) {
        move(&$0, site)
        $0.request.set("Content-Type", "application/json")
        $0.response.set("Content-Type", "application/json")
      },
    ]
  }

  private static func move(_ exchange: inout SampleExchange, _ site: MessageSite) {
    exchange.request.set("X-Amz-Target", nil)
    exchange.url += site.frame.operation.name
  }
}
