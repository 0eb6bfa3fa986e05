import AssayYAML

/// `endpoint` is a URL whose only variable is `{region}`.
enum Endpoints {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for (_, fields) in draft.services {
      guard let node = fields[.endpoint], let url = node.text, !url.isEmpty,
        let problem = problem(with: url)
      else { continue }
      diagnostics.report(.badEndpoint, at: node, problem)
    }
  }

  private static func problem(with url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      return "expected a URL with `https://`, got \(Wording.quote(url))"
    }
    let fixed = url.split(separator: "{region}", omittingEmptySubsequences: false)
    guard !fixed.contains(where: { $0.contains("{") || $0.contains("}") }) else {
      return "expected no variable but `{region}`, got \(Wording.quote(url))"
    }
    return nil
  }
}
