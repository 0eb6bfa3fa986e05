/// The stable name of a rule: `group/fault`, as in `shape/required-missing`.
///
/// It is also the rule's folder under `golden/verdicts`, its page, and its name in every report. A
/// name is never reused and never changes its meaning.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: String

  /// Ids come from the catalogue in this module; `init` is for names read from specs and reports.
  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension RuleID {
  package static let unknownOperation = Self("route/unknown-operation")
  package static let pathDispatch = Self("route/path-dispatch")

  package static let statusInvalid = Self("http/status-invalid")
  package static let successStatus = Self("http/success-status")
  package static let contentType = Self("http/content-type")
  package static let contentLength = Self("http/content-length")
  package static let contentEncoding = Self("http/content-encoding")
  package static let truncatedBody = Self("http/truncated-body")
  package static let requestID = Self("http/request-id")

  package static let invalidJSON = Self("json/invalid")
  package static let duplicateKey = Self("json/duplicate-key")
  package static let byteOrderMark = Self("json/bom")
  package static let depth = Self("json/depth")

  package static let requiredMissing = Self("shape/required-missing")
  package static let null = Self("shape/null")
  package static let unknownMember = Self("shape/unknown-member")
  package static let typeMismatch = Self("shape/type-mismatch")
  package static let enumValue = Self("shape/enum-value")
  package static let pattern = Self("shape/pattern")
  package static let length = Self("shape/length")
  package static let range = Self("shape/range")
  package static let uniqueItems = Self("shape/unique-items")
  package static let union = Self("shape/union")
  package static let timestampFormat = Self("shape/timestamp-format")
  package static let utcOffset = Self("shape/utc-offset")
  package static let timestampPrecision = Self("shape/timestamp-precision")
  package static let echo = Self("shape/echo")
  package static let order = Self("shape/order")

  package static let typeMissing = Self("error/type-missing")
  package static let typeConflict = Self("error/type-conflict")
  package static let unmodeled = Self("error/unmodeled")
  package static let commonError = Self("error/common")
  package static let errorStatus = Self("error/status")
  package static let statusAuthority = Self("error/status-authority")
  package static let errorInSuccess = Self("error/in-success")
  package static let typeHeaderOnSuccess = Self("error/type-header-on-success")
  package static let bodyNotJSON = Self("error/body-not-json")

  package static let template = Self("recording/template")
  package static let damaged = Self("recording/damaged")

  /// Every rule, in the order of the catalogue: `assay rules` prints it so.
  package static let all: [Self] = [
    .unknownOperation, .pathDispatch,
    .statusInvalid, .successStatus, .contentType, .contentLength, .contentEncoding,
    .truncatedBody, .requestID,
    .invalidJSON, .duplicateKey, .byteOrderMark, .depth,
    .requiredMissing, .null, .unknownMember, .typeMismatch, .enumValue, .pattern, .length, .range,
    .uniqueItems, .union, .timestampFormat, .utcOffset, .timestampPrecision, .echo, .order,
    .typeMissing, .typeConflict, .unmodeled, .commonError, .errorStatus, .statusAuthority,
    .errorInSuccess, .typeHeaderOnSuccess, .bodyNotJSON,
    .template, .damaged,
  ]
}
