import AssaySpec

/// The scenario that a request asks for.
enum ScenarioChoice {
  /// The name that stands in the path, else in the access key id; nil where the request does not care.
  ///
  /// There need be no scenario of that name.
  static func name(for request: RequestHead, _ book: ScenarioBook) -> String? {
    inPath(of: request, book) ?? inAccessKeyID(of: request, book)
  }

  /// The segments of the path, empty ones left out.
  static func segments(of target: String) -> [Substring] {
    let path = RequestTarget(target).path
    return path.split(separator: UInt8(ascii: "/")).map {
      Substring(String(decoding: $0, as: UTF8.self))
    }
  }

  /// What follows the first segment `scenario`, but for an operation that names itself at the end.
  private static func inPath(of request: RequestHead, _ book: ScenarioBook) -> String? {
    let segments = segments(of: request.target)
    guard let start = segments.firstIndex(of: "scenario") else { return nil }
    let named = segments[(start + 1)...]
    let name = named.joined(separator: "/")
    guard book[name] == nil, named.last.map(String.init) == book.operation.name else { return name }
    return named.dropLast().joined(separator: "/")
  }

  /// An id that is the name of a scenario, or is made as one.
  private static func inAccessKeyID(of request: RequestHead, _ book: ScenarioBook) -> String? {
    guard let id = accessKeyID(of: request) else { return nil }
    let name = self.name(inAccessKeyID: id)
    return book[name] != nil || isNamedAsScenario(id) ? name : nil
  }

  static func name(inAccessKeyID id: String) -> String {
    id.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "/")
  }

  /// Whether an access key id is made as the name of a scenario: its family, a dot, and so on.
  static func isNamedAsScenario(_ id: String) -> Bool {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && families.contains(String(parts[0]))
  }

  private static let families: Set<String> = ["conforming", "error", "oddity", "fault", "mutant"]

  private static func accessKeyID(of request: RequestHead) -> String? {
    guard let value = request.fields.first("authorization") else { return nil }
    do throws(AuthorizationFault) {
      return try AuthorizationField(parsing: value).accessKeyID
    } catch {
      return nil
    }
  }
}
