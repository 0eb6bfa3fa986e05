import AssayCore
import AssayEngine

/// A body is no JSON by the letter.
enum BrokenText {
  static let mutation = Mutation.ofMessages("A body is no JSON, or not all of it.") { site in
    guard let body = site.body else { return [] }
    let text = Array(body.text.utf8)
    return [
      site.attempt("byte order mark", .byteOrderMark, bytes: [0xEF, 0xBB, 0xBF] + text),
      site.attempt("nested 600 levels deep", .depth, bytes: with(deep, in: body)),
    ] + invalid(body, site) + cut(text, site)
  }

  private static func invalid(_ body: JSONNode, _ site: MessageSite) -> [MutationAttempt] {
    let text = Array(body.text.utf8)
    let bodies: [(String, [UInt8])] = [
      ("comma at the end", text.dropLast() + Array(",}".utf8)),
      ("NaN", with(Array("NaN".utf8), in: body)),
      ("number with a leading zero", with(Array("01".utf8), in: body)),
      ("string in single quotes", with(Array("'text'".utf8), in: body)),
      ("raw control character", with(Array("\"\u{1}\"".utf8), in: body)),
      ("unpaired surrogate", with(Array(#""\ud800""#.utf8), in: body)),
      ("ill-formed UTF-8", with([0x22, 0xFF, 0x22], in: body)),
      ("text after the document", text + Array("{}".utf8)),
      ("cut off, its length stated as it is", Array(text.dropLast())),
    ]
    return bodies.map { what, bytes in site.attempt(what, .invalidJSON, bytes: bytes) }
  }

  private static func cut(_ text: [UInt8], _ site: MessageSite) -> [MutationAttempt] {
    let cuts = [("in the middle", text.count / 2), ("before its last byte", text.count - 1)]
    // The two of `{}` are one.
    return cuts.suffix(text.count > 3 ? 2 : 1).map { place, count in
      site.attempt("cut off \(place)", .truncatedBody, pointer: "") {
        $0[site.part].body = .bytes(Array(text.prefix(count)))
        $0[site.part].statedLength = text.count
      }
    }
  }

  /// The body with one member more, whose value is those bytes.
  private static func with(_ value: [UInt8], in body: JSONNode) -> [UInt8] {
    let text = Array(body.text.utf8)
    let comma = text.count > 2 ? "," : ""
    return text.dropLast() + Array((comma + #""NotInTheModel":"#).utf8) + value + Array("}".utf8)
  }

  private static let deep =
    [UInt8](repeating: 0x5B, count: 600) + [UInt8](repeating: 0x5D, count: 600)
}
