package import AssayCore
package import AssayEngine
import AssayValidator

/// What a client was handed in one entry of a recording.
package struct DecodedEntry: Sendable {
  /// Why a part of an entry has no value.
  package struct Failure: Hashable, Sendable {
    package var part: Part
    /// RFC 6901 pointer into the body; nil for what is not in a body.
    package var pointer: String?
    /// A lower-case fragment, safe to show.
    package var message: String
  }

  package var location: Location
  /// The id of the service's spec, when the service is known.
  package var service: String?
  package var operation: String?
  /// `success`, the error's name as sent, or nil when no outcome could be told.
  package var outcome: String?
  /// What a client of an `awsQueryCompatible` service shows in place of the error's name.
  package var code: String?
  /// The text of an error.
  package var text: String?
  /// As JSON for people; nil where it was not asked for, not recorded, or could not be decoded.
  package var request: JSONNode?
  /// As JSON for people; nil where it could not be decoded.
  package var value: JSONNode?
  /// In the order of parts.
  package var failures: [Failure] = []
  /// Nil when the entry was decoded, or would have been.
  package var skipped: SkipReason?

  init(_ location: Location, skipped: SkipReason? = nil) {
    self.location = location
    self.skipped = skipped
  }

  /// Keeps what a part was decoded to.
  mutating func take(
    _ result: Result<Value, CodecError>, of part: Part, shown: (Value) -> JSONNode
  ) {
    switch (result, part) {
    case (.success(let value), .request): request = shown(value)
    case (.success(let value), _): self.value = shown(value)
    case (.failure(let error), _):
      let pointer = error.code.isOfBody ? error.pointer : nil
      failures.append(Failure(part: part, pointer: pointer, message: error.message))
    }
  }
}
