/// A profile of the two files that AWS tools share: credentials, and what else a client is set up
/// with.
struct SharedProfile: Hashable, Sendable {
  /// A setting, and where it stands.
  struct Setting: Hashable, Sendable {
    var text: String
    var file: String
    /// Counted from 1.
    var line: Int
  }

  let name: String
  /// The keys of its section in the file of credentials, and of its section in the other.
  let credentials: [String: Setting]
  let config: [String: Setting]
  /// Those of the section `services NAME` that its key `services` names.
  let services: [String: Setting]
  /// Where it was looked for.
  let paths: [String]

  /// Reads a profile; one that nobody named and that is not there is empty.
  ///
  /// - Parameters:
  ///   - chosen: nil is that of `AWS_PROFILE`, else `default`.
  ///   - environment: says where the files are, else they are those of the user's home.
  init(named chosen: String?, environment: [String: String]) throws(SettingsError) {
    let chosen = chosen ?? environment.setting("AWS_PROFILE")
    let name = chosen ?? Self.defaultName
    let places = Places(environment)
    let secrets = try places.credentials.flatMap { path throws(SettingsError) in
      try INIFile(path: path)
    }
    let settings = try places.config.flatMap { path throws(SettingsError) in
      try INIFile(path: path)
    }
    let own = secrets?.section { $0 == name }
    let other = settings?.section { Self.isHeading($0, of: name) }
    paths = [places.credentials, places.config].compactMap { $0 }
    guard chosen == nil || own != nil || other != nil else {
      let files = paths.map(SettingsError.shown).joined(separator: " nor in ")
      throw SettingsError("there is no profile \(SettingsError.shown(name)) in \(files)")
    }
    self.name = name
    credentials = own ?? [:]
    config = other ?? [:]
    services =
      config["services"].flatMap { named in
        settings?.section { $0.split(separator: " ") == ["services", named.text[...]] }
      } ?? [:]
  }

  /// A setting of either file, that of the credentials first; an empty one is none.
  subscript(_ key: String) -> Setting? {
    [credentials[key], config[key]].compactMap { $0 }.first { !$0.text.isEmpty }
  }

  /// `[profile name]`, the name in quotes or not; `[default]` as well.
  private static func isHeading(_ heading: String, of name: String) -> Bool {
    if heading == defaultName { return name == defaultName }
    let words = heading.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
    guard words.count == 2, words[0] == "profile" else { return false }
    let written = words[1].drop { $0 == " " || $0 == "\t" }
    return written == name || written == "\"\(name)\"" || written == "'\(name)'"
  }

  static let defaultName = "default"
}

/// Where the two files are.
private struct Places {
  /// Nil where nothing says so and there is no home.
  let credentials: String?
  let config: String?

  init(_ environment: [String: String]) {
    let home = environment.setting("HOME")
    func path(_ variable: String, _ file: String) -> String? {
      guard let path = environment.setting(variable) else {
        return home.map { "\($0)/.aws/\(file)" }
      }
      guard path.hasPrefix("~/"), let home else { return path }
      return home + path.dropFirst()
    }
    credentials = path("AWS_SHARED_CREDENTIALS_FILE", "credentials")
    config = path("AWS_CONFIG_FILE", "config")
  }
}

extension INIFile {
  /// The keys of all sections with such a name, or nil if there is none.
  fileprivate func section(_ isWanted: (String) -> Bool) -> [String: SharedProfile.Setting]? {
    let wanted = sections.filter { isWanted($0.key) }
    guard !wanted.isEmpty else { return nil }
    let values = wanted.sorted { $0.key < $1.key }.flatMap { Array($0.value) }
    return Dictionary(
      values.map {
        ($0.key, SharedProfile.Setting(text: $0.value.text, file: path, line: $0.value.line))
      },
      uniquingKeysWith: { _, last in last })
  }
}

extension Optional {
  /// As the library's, for a typed error.
  fileprivate func flatMap<Result, Failure>(
    _ transform: (Wrapped) throws(Failure) -> Result?
  ) throws(Failure) -> Result? {
    guard let self else { return nil }
    return try transform(self)
  }
}

extension [String: String] {
  /// The value of a variable; an empty one counts as none.
  func setting(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
