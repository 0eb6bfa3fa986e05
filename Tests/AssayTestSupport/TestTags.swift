package import Testing

extension Tag {
  /// Compares with files under `golden`.
  @Tag package static var golden: Self
  /// Takes seconds.
  @Tag package static var slow: Self
}
