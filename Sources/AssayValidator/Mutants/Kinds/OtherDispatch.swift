import AssayCore
import AssayEngine
import AssaySpec

/// The request names its operation in another way.
enum OtherDispatch {
  static let mutation = Mutation.ofMessages("The path names the operation, not X-Amz-Target.") {
    site in
    guard site.part == .request, let field = site.frame.binding?.operationField else { return [] }
    return [
      site.attempt("operation named by the path alone", .pathDispatch) { move(&$0, field, site) },
      site.attempt("operation named by the path, application/json", .pathDispatch) {
        move(&$0, field, site)
        $0.request.set("Content-Type", "application/json")
        $0.response.set("Content-Type", "application/json")
      },
    ]
  }

  private static func move(
    _ exchange: inout SampleExchange, _ field: ProtocolField, _ site: MessageSite
  ) {
    exchange.request.set(field.text, nil)
    exchange.url += site.frame.operation.name
  }
}
