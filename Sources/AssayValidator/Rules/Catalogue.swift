package import AssayCore

extension Rule {
  /// Every rule, in the order of `RuleID.all`.
  package static let all: [Rule] = [
    UnknownOperation.rule, PathDispatch.rule,
    StatusInvalid.rule, SuccessStatus.rule, ContentType.rule, ContentLength.rule,
    ContentEncoding.rule, TruncatedBody.rule, MissingRequestID.rule,
    InvalidJSON.rule, DuplicateKey.rule, ByteOrderMark.rule, TooDeep.rule,
    RequiredMissing.rule, NullMember.rule, UnknownMember.rule, TypeMismatch.rule,
    EnumValue.rule, PatternMismatch.rule, LengthOutOfRange.rule, OutOfRange.rule,
    RepeatedItem.rule, UnionMembers.rule, TimestampFormat.rule, UTCOffset.rule,
    TimestampPrecision.rule, EchoMismatch.rule, TimeOrder.rule,
    TypeMissing.rule, TypeConflict.rule, Unmodeled.rule, CommonError.rule, ErrorStatus.rule,
    StatusAuthority.rule, ErrorInSuccess.rule, TypeHeaderOnSuccess.rule, BodyNotJSON.rule,
    Template.rule, Damaged.rule,
  ]

  /// The rule of that id, or nil for an id that is not in the catalogue.
  package static func named(_ id: RuleID) -> Rule? {
    byID[id]
  }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
