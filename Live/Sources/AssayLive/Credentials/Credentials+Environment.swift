extension Credentials {
  /// Those in the variables that every tool of AWS reads; nil where there are none.
  ///
  /// - Throws: where one half of a key is there and the other is not.
  package init?(environment: [String: String]) throws(SettingsError) {
    let (id, secret) = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
    switch (environment.setting(id), environment.setting(secret)) {
    case (nil, nil): return nil
    case (let accessKeyID?, let secretAccessKey?):
      self.init(
        accessKeyID: accessKeyID, secretAccessKey: secretAccessKey,
        sessionToken: environment.setting("AWS_SESSION_TOKEN"))
    case (nil, _): throw SettingsError("`\(secret)` is set in the environment, but not `\(id)`")
    case (_, nil): throw SettingsError("`\(id)` is set in the environment, but not `\(secret)`")
    }
  }
}
