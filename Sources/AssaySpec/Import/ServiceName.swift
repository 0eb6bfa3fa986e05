/// The id of a service in a spec, made of the name that AWS's SDKs know it by.
package enum ServiceName {
  /// Lower case, with one hyphen for whatever is no letter or digit: `partnercentral-selling`.
  package static func id(_ name: String) -> String {
    let words = name.lowercased().unicodeScalars.split {
      !$0.properties.isAlphabetic && !isDigit($0)
    }
    return words.map { String($0) }.joined(separator: "-")
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
}
