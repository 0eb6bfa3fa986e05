/// The half of an exchange, or the recording around it, that a finding is about.
package enum Part: String, Sendable, Comparable, CaseIterable {
  case request
  case response
  case recording

  /// Order of reports: request, response, recording.
  package static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .request: 0
    case .response: 1
    case .recording: 2
    }
  }
}

/// One departure from the contract, or one thing worth knowing, at one place of one exchange.
///
/// All text is safe to show: secrets are masked and control characters escaped before it gets here.
package struct Finding: Hashable, Sendable {
  package var rule: RuleID
  package var level: Level
  package var part: Part
  /// RFC 6901 pointer into the body; empty for the whole body, nil for what is not in a body.
  package var pointer: String?
  /// `status` or the header's name, for what is not in a body; nil otherwise.
  package var field: String?
  /// 0-based byte offset into the decoded body.
  package var offset: Int?
  /// 1-based line of `offset`.
  package var line: Int?
  /// 1-based column of `offset`, in Unicode scalars.
  package var column: Int?
  /// A lower-case fragment for people, without a full stop. May change in any release.
  package var message: String
  /// What the contract wants there, if it can be said in short.
  package var expected: String?
  /// What stands there, escaped and cut, or `<sensitive, n characters>`.
  package var actual: String?
  /// What to do about it, if there is something to say.
  package var hint: String?

  package init(
    rule: RuleID, level: Level, part: Part, pointer: String? = nil, field: String? = nil,
    offset: Int? = nil, line: Int? = nil, column: Int? = nil, message: String,
    expected: String? = nil, actual: String? = nil, hint: String? = nil
  ) {
    self.rule = rule
    self.level = level
    self.part = part
    self.pointer = pointer
    self.field = field
    self.offset = offset
    self.line = line
    self.column = column
    self.message = message
    self.expected = expected
    self.actual = actual
    self.hint = hint
  }
}

extension Finding {
  /// The order of reports within an exchange: part, offset (what is not in a body first), rule.
  package static func inReportOrder(_ left: Self, _ right: Self) -> Bool {
    if left.part != right.part { return left.part < right.part }
    let (leftOffset, rightOffset) = (left.offset ?? -1, right.offset ?? -1)
    if leftOffset != rightOffset { return leftOffset < rightOffset }
    if left.rule != right.rule { return left.rule < right.rule }
    return (left.pointer ?? left.field ?? "") < (right.pointer ?? right.field ?? "")
  }
}
