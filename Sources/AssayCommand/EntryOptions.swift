import ArgumentParser

/// What the entries of recordings are, where they do not say it themselves.
struct EntryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The operation of requests that name none by X-Amz-Target or path, and of responses without \
      a request. (default: such are skipped)
      """, valueName: "name"), completion: .list([]))
  var operation: String?

  @Option(
    help: ArgumentHelp(
      """
      The inputs hold bare response bodies, one JSON document a line: successes of this \
      operation. (default: the inputs hold exchanges)
      """, valueName: "operation"), completion: .list([]))
  var bodies: String?

  @Option(
    help: ArgumentHelp(
      "The longest entry that is read; a longer one is damaged.", valueName: "bytes"),
    completion: .list([]))
  var maxEntry = 64 << 20

  func validate() throws {
    if maxEntry < 1 { throw ValidationError("--max-entry must be at least 1 byte.") }
  }
}
