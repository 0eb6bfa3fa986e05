import AssayCore

/// A file of settings as AWS tools write them: `[section]`, then lines of `key = value`.
///
/// A line whose first character is `#` or `;` is a comment. A line that is indented deeper than the
/// key above it belongs to that key: `name = value` there is the key `above.name`. Sections of one
/// name are one, and of equal keys the last counts.
struct INIFile: Hashable, Sendable {
  struct Value: Hashable, Sendable {
    var text: String
    /// Counted from 1.
    var line: Int
  }

  let path: String
  /// By name of the section as it stands in the brackets, then by key in lower case.
  let sections: [String: [String: Value]]

  /// - Parameter bytes: ill-formed UTF-8 is repaired; a byte order mark is passed over.
  init(_ bytes: [UInt8], path: String) throws(SettingsError) {
    self.path = path
    var reader = INIReader(path: path)
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
    for (index, line) in text.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated()
    {
      try reader.read(String(decoding: line, as: UTF8.self), number: index + 1)
    }
    sections = reader.sections
  }

  /// Nil where there is no such file.
  init?(path: String) throws(SettingsError) {
    do {
      try self.init(try FileSystem.read(path, limit: Self.limit), path: path)
    } catch let error as FileError where error.code == .notFound {
      return nil
    } catch let error as FileError {
      throw SettingsError("cannot read \(SettingsError.shown(path)): \(error.code)")
    } catch let error as SettingsError {
      throw error
    } catch {
      throw SettingsError("cannot read \(SettingsError.shown(path))")
    }
  }

  /// The bytes of the longest file that is read.
  private static let limit = 4 << 20
}

/// Takes lines one after another.
private struct INIReader {
  let path: String
  var sections: [String: [String: INIFile.Value]] = [:]
  private var section: String?
  /// The last key, how far it was indented, and whether it had a value.
  private var last: (key: String, indent: Int, isEmpty: Bool)?

  init(path: String) {
    self.path = path
  }

  mutating func read(_ line: String, number: Int) throws(SettingsError) {
    let text = line.trimmingWhitespace
    guard let first = text.first, first != "#", first != ";" else { return }
    guard first != "[" else { return try begin(text, number) }
    guard let section else {
      throw SettingsError(file: path, line: number, "expected a `[section]` before the first key")
    }
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    if let last, indent > last.indent {
      return goOn(last.key, last.isEmpty, text, number, in: section)
    }
    guard let (key, value) = Self.pair(text) else {
      throw SettingsError(file: path, line: number, "expected `key = value` or `[section]`")
    }
    sections[section, default: [:]][key] = INIFile.Value(text: value, line: number)
    last = (key, indent, value.isEmpty)
  }

  private mutating func begin(_ text: String, _ number: Int) throws(SettingsError) {
    guard let end = text.firstIndex(of: "]") else {
      throw SettingsError(
        file: path, line: number, "expected a `]` at the end of the section's name")
    }
    let name = String(text[..<end].dropFirst()).trimmingWhitespace
    sections[name, default: [:]].merge([:]) { old, _ in old }
    section = name
    last = nil
  }

  /// Takes a line that belongs to the key above it.
  private mutating func goOn(
    _ key: String, _ isGroup: Bool, _ text: String, _ number: Int, in section: String
  ) {
    if isGroup, let (name, value) = Self.pair(text) {
      sections[section]?["\(key).\(name)"] = INIFile.Value(text: value, line: number)
    } else {
      sections[section]?[key]?.text += "\n" + text
    }
  }

  private static func pair(_ text: String) -> (key: String, value: String)? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let key = String(text[..<equals]).trimmingWhitespace.asciiLowercased
    let value = String(text[text.index(after: equals)...]).trimmingWhitespace
    return key.isEmpty ? nil : (key, value)
  }
}

extension String {
  /// The text without spaces, tabs and carriage returns at its ends.
  fileprivate var trimmingWhitespace: String {
    let isKept = { (byte: UInt8) in ![0x20, 0x09, 0x0d].contains(byte) }
    guard let first = utf8.firstIndex(where: isKept), let last = utf8.lastIndex(where: isKept)
    else { return "" }
    return String(self[first...last])
  }
}
