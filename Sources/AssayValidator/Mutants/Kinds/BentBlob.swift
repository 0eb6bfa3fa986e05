import AssayCore
import AssayEngine
import AssaySpec

/// A blob is not padded base64.
enum BentBlob {
  static let mutation = Mutation.ofValues("A blob is not padded base64.") { site in
    guard case .blob = site.kind, let text = site.value.string else { return [] }
    let unpadded = String(text.prefix { $0 != "=" })
    let bare = unpadded == text ? [] : [("blob without its padding", unpadded)]
    let others = [("line feed in a blob", text + "\n"), ("blob of URL-safe base64", "-_-_")]
    return (bare + others).map { what, text in site.attempt(what, .typeMismatch, .string(text)) }
  }
}
