extension Example {
  /// An answer of the invented service `orchard-ledger`, for what GetResourceSnapshotJob has not.
  static func ofOrchard(_ body: String, given: String) -> Self {
    Self(
      body: body, target: "OrchardLedger.GetTree", requestBody: #"{"TreeId":"T-0001"}"#,
      given: given)
  }
}
