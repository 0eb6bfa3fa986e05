import AssayEngine

/// A trait that the reader knows.
enum SmithyTrait: String {
  case awsQueryCompatible = "aws.protocols#awsQueryCompatible"
  case awsQueryError = "aws.protocols#awsQueryError"
  case awsService = "aws.api#service"
  case box = "smithy.api#box"
  case clientOptional = "smithy.api#clientOptional"
  case defaultValue = "smithy.api#default"
  case documentation = "smithy.api#documentation"
  case endpoint = "smithy.api#endpoint"
  case endpointTests = "smithy.rules#endpointTests"
  case enumeration = "smithy.api#enum"
  case enumValue = "smithy.api#enumValue"
  case error = "smithy.api#error"
  case hostLabel = "smithy.api#hostLabel"
  case httpError = "smithy.api#httpError"
  case idempotencyToken = "smithy.api#idempotencyToken"
  case input = "smithy.api#input"
  case length = "smithy.api#length"
  case mixin = "smithy.api#mixin"
  case pattern = "smithy.api#pattern"
  case range = "smithy.api#range"
  case readonly = "smithy.api#readonly"
  case requestCompression = "smithy.api#requestCompression"
  case required = "smithy.api#required"
  case sensitive = "smithy.api#sensitive"
  case signing = "aws.auth#sigv4"
  case sparse = "smithy.api#sparse"
  case streaming = "smithy.api#streaming"
  case timestampFormat = "smithy.api#timestampFormat"
  case uniqueItems = "smithy.api#uniqueItems"
}

/// The traits of a shape or member.
struct SmithyTraits {
  /// Objects of traits; of two that hold a trait the earlier counts.
  private(set) var layers: [JSONNode] = []

  init(_ layers: [JSONNode?]) {
    self.layers = layers.compactMap { $0 }
  }

  subscript(trait: SmithyTrait) -> JSONNode? { self[trait.rawValue] }

  subscript(id: String) -> JSONNode? {
    for layer in layers {
      if let value = layer[id] { return value }
    }
    return nil
  }

  func has(_ trait: SmithyTrait) -> Bool { self[trait] != nil }

  /// These, and those of `other` where these are silent.
  ///
  /// A layer that a shape has by two mixins counts once: that it stands earlier is all that matters.
  func over(_ other: Self) -> Self {
    let known = Set(layers.map(\.offset))
    var traits = self
    traits.layers += other.layers.filter { !known.contains($0.offset) }
    return traits
  }
}
