/// The variables of a driver: what every SDK of AWS reads, and nothing of the user's own.
enum DriverEnvironment {
  /// Made up; the double checks what is signed with them.
  static let credentials = Credentials(
    accessKeyID: "ASSAYDRIVE", secretAccessKey: "made-up-for-the-double")

  static func variables(region: String) -> [String: String?] {
    [
      "AWS_ACCESS_KEY_ID": credentials.accessKeyID,
      "AWS_SECRET_ACCESS_KEY": credentials.secretAccessKey,
      "AWS_REGION": region,
      "AWS_DEFAULT_REGION": region,
      // One repetition shows whether a client repeats; more of them only take time.
      "AWS_MAX_ATTEMPTS": "2",
      "AWS_EC2_METADATA_DISABLED": "true",
      "AWS_CONFIG_FILE": "/dev/null",
      "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
      "AWS_PROFILE": nil,
      "AWS_SESSION_TOKEN": nil,
      "AWS_ENDPOINT_URL": nil,
      "AWS_RETRY_MODE": nil,
    ]
  }
}
