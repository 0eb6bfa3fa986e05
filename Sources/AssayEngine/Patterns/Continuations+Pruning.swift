/// Threads that others make needless.
extension Continuations {
  /// How many of the threads kept last a thread is compared with.
  private static let neighbours = 4

  /// The same language in fewer threads, in an order of their own.
  ///
  /// A thread goes if another differs from it in wider counts alone: after `.{1,500}` has been
  /// entered at every place of a text, two threads are left of hundreds.
  func pruned(_ threads: [UInt32]) -> [UInt32] {
    guard threads.count > 1 else { return threads }
    var result: [UInt32] = []
    for thread in threads.sorted(by: precedes) {
      let isNeedless = result.suffix(Self.neighbours).contains { includes($0, thread) }
      if !isNeedless { result.append(thread) }
    }
    return result
  }

  private func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
    let left = shapes[Int(one)]
    let right = shapes[Int(other)]
    if left.number != right.number { return left.number < right.number }
    if left.minimum != right.minimum { return left.minimum < right.minimum }
    if left.maximum != right.maximum { return left.maximum > right.maximum }
    return one < other
  }

  /// Whether all that `other` matches, `one` does: the same but for counts, and those no narrower.
  private func includes(_ one: UInt32, _ other: UInt32) -> Bool {
    var one = one
    var other = other
    while one != other {
      let wide = links[Int(one)]
      let narrow = links[Int(other)]
      guard wide.node == narrow.node, wide.minimum <= narrow.minimum,
        wide.maximum >= narrow.maximum
      else { return false }
      one = wide.next
      other = narrow.next
    }
    return true
  }
}
