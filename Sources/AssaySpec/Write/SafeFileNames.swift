/// Names of files and folders made of names that a model gives: each stays within its folder.
package struct SafeFileNames: Sendable {
  /// Names given out, in lower case: some file systems ignore letter case.
  private var taken: Set<String>

  package init(taken: Set<String> = []) {
    self.taken = taken
  }

  /// The name itself if it is safe and nobody took it, whatever its letter case; else one like it.
  package mutating func claim(_ name: String) -> String {
    let safe = Self.safe(name)
    var candidate = safe
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(safe)-\(number)"
      number += 1
    }
    return candidate
  }

  /// ASCII letters, digits, `-` and `_` of at most 100 characters; `_` stands for what is else.
  package static func safe(_ name: String) -> String {
    let kept = name.unicodeScalars.prefix(100).map { scalar in
      let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || isOther(scalar))
      return isSafe ? String(scalar) : "_"
    }
    return kept.isEmpty ? "_" : kept.joined()
  }

  private static func isOther(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || scalar == "-" || scalar == "_"
  }
}
