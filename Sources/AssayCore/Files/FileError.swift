/// Why a file or folder cannot be read.
package struct FileError: Error, Hashable, Sendable {
  /// What went wrong, for code; the set is open.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) {
      self.rawValue = rawValue
    }

    package var description: String { rawValue }
  }

  package var code: Code
  package var path: String

  package init(_ code: Code, _ path: String) {
    self.code = code
    self.path = path
  }
}

/// Raw values are the words of messages.
extension FileError.Code {
  package static let notFound = Self("no such file or folder")
  /// Not found, and the path was repaired: text here is UTF-8, names of files need not be.
  package static let notFoundOrNotUTF8 = Self(
    "no such file or folder, or a name that is not UTF-8: give it another one")
  package static let noPermission = Self("no permission to read it")
  package static let notAFolder = Self("not a folder")
  package static let notAFile = Self("not a regular file")
  package static let linkLoop = Self("a loop of symbolic links")
  package static let tooLarge = Self("too large")
  /// A code of the system that has no name here.
  package static func system(_ number: Int32) -> Self { Self("system error \(number)") }
}
