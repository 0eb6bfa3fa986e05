import AssayCore

/// One kind of mutation: what it does to each value, or to each message, of a good exchange.
struct Mutation: Sendable {
  enum Subject: Sendable {
    case values(@Sendable (ValueSite) -> [MutationAttempt])
    case messages(@Sendable (MessageSite) -> [MutationAttempt])
  }

  /// One sentence.
  let summary: String
  let subject: Subject

  /// A kind of mutation of single values.
  static func ofValues(
    _ summary: String, _ make: @escaping @Sendable (ValueSite) -> [MutationAttempt]
  ) -> Self {
    Self(summary: summary, subject: .values(make))
  }

  /// A kind of mutation of whole messages: their text, fields and status.
  static func ofMessages(
    _ summary: String, _ make: @escaping @Sendable (MessageSite) -> [MutationAttempt]
  ) -> Self {
    Self(summary: summary, subject: .messages(make))
  }

  func attempts(_ site: ValueSite) -> [MutationAttempt] {
    if case .values(let make) = subject { make(site) } else { [] }
  }

  func attempts(_ site: MessageSite) -> [MutationAttempt] {
    if case .messages(let make) = subject { make(site) } else { [] }
  }
}

extension Mutation {
  /// Every kind, in the order in which mutants come.
  static let all: [Mutation] = [
    OtherStatus.mutation, OtherDispatch.mutation, OtherFields.mutation, BrokenText.mutation,
    UnnamedError.mutation, OtherError.mutation, ErrorElsewhere.mutation, OtherErrorStatus.mutation,
    LeftOut.mutation, MadeNull.mutation, OtherType.mutation, OtherEnumValue.mutation,
    NearPattern.mutation, OffLength.mutation, OffRange.mutation, BentTimestamp.mutation,
    BentBlob.mutation, BrokenUnion.mutation, ItemTwice.mutation, StrangeMember.mutation,
    NameTwice.mutation, BrokenEcho.mutation, BrokenOrder.mutation,
  ]
}
