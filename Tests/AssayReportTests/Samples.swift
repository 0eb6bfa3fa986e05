import AssayCore

extension Sample {
  static let all: [Sample] = [
    nothing, conforming, violating, hostile, manyNotes, elsewhere, warningsOnly, unreadable,
    interrupted,
  ]

  static let interrupted = Sample(
    name: "interrupted", judgements: [.job(entry: 0, findings: []), .damaged(entry: 1)],
    isInterrupted: true)

  static let nothing = Sample(name: "nothing")

  static let conforming = Sample(
    name: "conforming",
    judgements: [
      .job(entry: 0, id: "first", findings: [.null("/LastFailure", offset: 118)]),
      .job(entry: 1, findings: [], unjudged: [UnjudgedBody(.response, .eventStream)]),
    ])

  static let violating = Sample(
    name: "violating",
    judgements: [
      .job(
        entry: 3, id: "poll 4",
        findings: [
          Finding(
            rule: .contentType, level: .error, part: .response, field: "Content-Type",
            message: "expected `application/x-amz-json-1.0`, got `application/x-amz-json-1.1`",
            expected: "application/x-amz-json-1.0", actual: "application/x-amz-json-1.1"),
          Finding(
            rule: .enumValue, level: .error, part: .response, pointer: "/Status", offset: 286,
            line: 1, column: 287,
            message: "expected one of `Running`, `Stopped`, got `RUNNING`"
              + " (differs only in letter case)",
            expected: "one of `Running`, `Stopped`", actual: "`RUNNING`",
            hint: "clients compare exactly: send `Running`"),
          Finding(
            rule: .length, level: .error, part: .response, pointer: "/ResourceId", offset: 301,
            line: 1, column: 302, message: "longer than 128 characters allow",
            expected: "at most 128 characters", actual: "1"),
          .null("/LastFailure", offset: 340),
        ]),
      Judgement(
        location: Location(file: "traffic/session.har", entry: 4),
        service: "partnercentral-selling", operation: "GetResourceSnapshotJob",
        outcome: "ResourceNotFoundException",
        findings: [
          Finding(
            rule: .errorStatus, level: .error, part: .response, field: "status",
            message: "no authority gives this status for `ResourceNotFoundException`",
            expected: "400 or 404", actual: "500"),
          Finding(
            rule: .requiredMissing, level: .error, part: .response, pointer: "", offset: 0, line: 1,
            column: 1, message: "required member `Message` is missing", expected: "`Message`"),
        ]),
      .unknownOperation(entry: 5), .damaged(entry: 6),
      Judgement(
        location: Location(file: "traffic/session.har", entry: 7), skipped: .otherService),
    ])

  /// Only notes, most of them alike.
  static let manyNotes = Sample(
    name: "many-notes",
    judgements: (0..<6).map { entry in
      .job(
        entry: entry,
        findings: [
          .null("/LastFailure", offset: 118), .null("/Items/\(entry)/Note", offset: 240),
        ])
    },
    countedNotes: 1234)

  static let elsewhere = Sample(
    name: "elsewhere",
    judgements: [
      Judgement(location: Location(file: "a.har", entry: 0), skipped: .noResponse),
      Judgement(location: Location(file: "a.har", entry: 1), skipped: .otherService),
      Judgement(location: Location(file: "a.har", entry: 2), skipped: .otherService),
    ])

  static let warningsOnly = Sample(
    name: "warnings-only", judgements: [.job(entry: 0, findings: [.order])], failOn: .warning)

  static let unreadable = Sample(
    name: "unreadable", judgements: [.job(entry: 0, findings: [])], couldNotRun: true)
}

extension Judgement {
  static func job(
    entry: Int, id: String? = nil, findings: [Finding], unjudged: [UnjudgedBody] = []
  ) -> Self {
    var judgement = Self(
      location: Location(file: "traffic/session.har", entry: entry, id: id),
      service: "partnercentral-selling", operation: "GetResourceSnapshotJob", outcome: "success",
      findings: findings)
    judgement.unjudged = unjudged
    return judgement
  }

  static func unknownOperation(entry: Int) -> Self {
    Self(
      location: Location(file: "traffic/session.har", entry: entry),
      service: "partnercentral-selling", skipped: .noOperation,
      findings: [
        Finding(
          rule: .unknownOperation, level: .warning, part: .request, field: "X-Amz-Target",
          message: "no operation `GetResourceSnapshotJobs` in the contract",
          actual: "`GetResourceSnapshotJobs`", hint: "did you mean `GetResourceSnapshotJob`?")
      ])
  }

  static func damaged(entry: Int) -> Self {
    Self(
      location: Location(file: "traffic/session.har", entry: entry),
      findings: [
        Finding(
          rule: .damaged, level: .error, part: .recording,
          message: "the file ends within this entry")
      ])
  }
}

extension Finding {
  static func null(_ pointer: String, offset: Int) -> Self {
    Self(
      rule: .null, level: .note, part: .response, pointer: pointer, offset: offset, line: 1,
      column: offset + 1, message: "an explicit null means absent", expected: "no member",
      actual: "null")
  }

  static let order = Self(
    rule: .order, level: .warning, part: .response, pointer: "/LastSuccessfulExecutionDate",
    offset: 310, line: 1, column: 311, message: "precedes `CreatedAt`",
    expected: "not before `2026-02-12T00:16:20Z`", actual: "`2026-02-11T00:16:20Z`")
}
