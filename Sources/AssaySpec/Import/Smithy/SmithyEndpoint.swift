import AssayEngine

/// Where a service is found, as a URL with `{region}`.
enum SmithyEndpoint {
  /// The endpoint that the model's tests show for a plain region of the commercial partition, else
  /// one made of the endpoint's prefix, else nil.
  static func url(_ traits: SmithyTraits) -> String? {
    let cases = traits[.endpointTests]?["testCases"]?.array ?? []
    let shown = cases.compactMap(Shown.init)
    if let regional = shown.lazy.compactMap(\.template).first { return regional }
    if let global = shown.first?.url { return global }
    let prefix = traits[.awsService]?["endpointPrefix"]?.string
    return prefix.map { "https://\($0).{region}.amazonaws.com" }
  }

  /// A test of the plain endpoint of one region.
  private struct Shown {
    var region: String
    var url: String

    /// Nil for a test of anything else.
    init?(_ test: JSONNode) {
      guard let url = test["expect"]?["endpoint"]?["url"]?.string, url.hasPrefix("https://"),
        let parameters = test["params"]?.object, let region = test["params"]?["Region"]?.string,
        parameters.allSatisfy(Self.isPlain), !Self.others.contains(where: region.hasPrefix)
      else { return nil }
      self.region = region
      self.url = url
    }

    /// The URL with `{region}` for the label that is the region; nil where there is none.
    var template: String? {
      let labels = url.split(separator: ".", omittingEmptySubsequences: false)
      guard let index = labels.firstIndex(of: Substring(region)) else { return nil }
      return (labels[..<index] + ["{region}"] + labels[(index + 1)...]).joined(separator: ".")
    }

    private static func isPlain(_ parameter: JSONNode.Member) -> Bool {
      switch parameter.name {
      case "Region": true
      case "UseFIPS", "UseDualStack", "UseGlobalEndpoint": parameter.value.boolean == false
      default: false
      }
    }

    /// How regions outside the commercial partition begin, and one that is none.
    private static let others = ["cn-", "us-gov-", "us-iso", "eu-iso", "eusc-", "aws-global"]
  }
}
