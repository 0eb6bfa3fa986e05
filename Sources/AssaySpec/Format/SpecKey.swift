/// Every key that a spec file knows. Which of them stand where is in `Format`.
package enum SpecKey: String, Hashable, Sendable, CaseIterable {
  case assay
  case service
  case operations
  case errors
  case shapes

  case id
  case version
  case wireProtocol = "protocol"
  case target
  case signing
  case endpoint
  case pinned
  case complete
  case awsQueryCompatible
  case commonErrors

  case readonly
  case hostPrefix
  case requestCompression
  case input
  case output

  case fault
  case status
  case members
  case queryCode
  case apiReference
  case httpError
  case awsQueryError
  case observed

  case shape
  case required
  case defaultValue = "default"
  case echo
  case notBefore
  case sensitive
  case idempotencyToken
  case clientOptional
  case levels

  case length
  case range
  case min
  case max
  case pattern
  case unusablePattern
  case documented
  case imported

  case type
  case member
  case key
  case value
  case values
  case sparse
  case uniqueItems
  case format
  case streaming

  case level
  case reason

  private static let named = Dictionary(allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  /// The key of that name: as `init(rawValue:)`, which tries one name after another.
  package init?(named name: String) {
    guard let key = Self.named[name] else { return nil }
    self = key
  }
}
