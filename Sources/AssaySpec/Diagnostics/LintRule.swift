package import AssayCore

/// A lint rule: the stable name of one thing that can be wrong with a spec.
///
/// The name is also the rule's folder under `golden/lint`; it is never reused and never changes its
/// meaning.
package struct LintRule: Hashable, Sendable {
  package let id: String
  package let level: Level
  /// One line for people: what is wrong.
  package let summary: String

  private init(_ name: String, _ summary: String, level: Level = .error) {
    id = "spec/\(name)"
    self.level = level
    self.summary = summary
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.id == right.id
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

extension LintRule {
  package static let unreadable = Self("unreadable", "a file or folder cannot be read")
  package static let noFiles = Self("no-files", "the folder holds no YAML file")
  package static let yaml = Self("yaml", "the file is no YAML that is read")
  package static let duplicateKey = Self("duplicate-key", "a mapping has two equal keys")

  package static let version = Self("version", "the file does not begin with `assay: 1`")
  package static let unknownKey = Self("unknown-key", "the format has no such key there")
  package static let misplacedKey = Self("misplaced-key", "the key has no meaning there")
  package static let missingKey = Self("missing-key", "a key that is needed is not there")
  package static let wrongType = Self("wrong-type", "the value is of another type")
  package static let unknownValue = Self("unknown-value", "the value is none of the known words")
  package static let outOfRange = Self("out-of-range", "the number is outside its bounds")
  package static let empty = Self("empty", "something stands there that holds nothing")

  package static let noService = Self("no-service", "no file of the folder has `service`")
  package static let secondService = Self("second-service", "`service` stands twice in a folder")
  package static let badEndpoint = Self("bad-endpoint", "`endpoint` is no URL with `{region}`")
  package static let badHostPrefix = Self(
    "bad-host-prefix", "`hostPrefix` begins no host, or names no required string of the input")
  package static let openHostPrefix = Self(
    "open-host-prefix", "`hostPrefix` has a label and ends in no dot", level: .warning)
  package static let duplicateName = Self("duplicate-name", "a name is defined in two files")
  package static let danglingName = Self("dangling-name", "a name is defined nowhere")
  package static let unusedShape = Self(
    "unused-shape", "no operation needs the shape", level: .warning)
  package static let duplicateValue = Self("duplicate-value", "a value stands twice in a list")

  package static let impossibleLimit = Self("impossible-limit", "no value can be within the limits")
  package static let badPattern = Self("bad-pattern", "the pattern is not ECMA 262")
  package static let unjudgedPattern = Self(
    "unjudged-pattern", "the pattern is not judged", level: .warning)
  package static let badEcho = Self("bad-echo", "`echo` compares no single values")
  package static let badOrder = Self("bad-order", "`notBefore` names no timestamp beside it")
  package static let badLevel = Self("bad-level", "`levels` names no rule about values")
  package static let badMapKey = Self("bad-map-key", "the keys of a map are no strings")
  package static let endlessShape = Self("endless-shape", "every value would hold another for ever")

  /// Every rule, in the order of the catalogue.
  package static let all: [Self] = [
    .unreadable, .noFiles, .yaml, .duplicateKey,
    .version, .unknownKey, .misplacedKey, .missingKey, .wrongType, .unknownValue, .outOfRange,
    .empty,
    .noService, .secondService, .badEndpoint, .badHostPrefix, .openHostPrefix, .duplicateName,
    .danglingName, .unusedShape,
    .duplicateValue,
    .impossibleLimit, .badPattern, .unjudgedPattern, .badEcho, .badOrder, .badLevel, .badMapKey,
    .endlessShape,
  ]
}
