/// The nodes of one document, side by side: a node is its index here.
///
/// A document of a thousand nodes takes four arrays, not a thousand allocations.
struct NodeStore: Sendable {
  struct Record: Sendable, BitwiseCopyable {
    enum Kind: Sendable, BitwiseCopyable {
      case scalar(isPlain: Bool)
      case sequence
      case mapping
    }

    var kind: Kind
    var place: NodePlace
    /// Where its bytes begin in `text`, or its nodes in `children`.
    var start: Int32
    /// How many bytes, or nodes, it has.
    var count: Int32
    /// What a scalar means, in `values`.
    var value: Int32 = NodeStore.text
  }

  /// Where `values` says that the text of a scalar is its value.
  static let text: Int32 = 0

  private(set) var records: [Record] = []
  /// The nodes of sequences and mappings; in a mapping, key and value take turns.
  private(set) var children: [Int32] = []
  /// The scalars' texts, in UTF-8.
  var text: [UInt8] = []
  private(set) var values: [YAMLScalar.Value] = [.text]

  /// Expects a document of that many bytes.
  init(bytes: Int) {
    text.reserveCapacity(bytes)
    records.reserveCapacity(bytes / 4)
    children.reserveCapacity(bytes / 4)
  }

  /// The same in no more memory than it needs.
  var compact: Self {
    var compact = self
    compact.records = records.compact
    compact.children = children.compact
    compact.text = text.compact
    return compact
  }

  mutating func addScalar(
    _ range: Range<Int>, isPlain: Bool, _ value: YAMLScalar.Value, _ place: NodePlace
  ) -> Int32 {
    var record = Record(
      kind: .scalar(isPlain: isPlain), place: place, start: Int32(range.lowerBound),
      count: Int32(range.count))
    if value != .text {
      record.value = Int32(values.count)
      values.append(value)
    }
    return add(record)
  }

  mutating func addCollection(
    _ kind: Record.Kind, of nodes: ArraySlice<OpenNode>, _ place: NodePlace
  ) -> Int32 {
    let start = Int32(children.count)
    children += nodes.lazy.map(\.index)
    return add(Record(kind: kind, place: place, start: start, count: Int32(nodes.count)))
  }

  private mutating func add(_ record: Record) -> Int32 {
    records.append(record)
    return Int32(records.count - 1)
  }
}

extension NodeStore {
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  func string(_ scalar: Record) -> String { string(Self.range(scalar)) }

  func bytes(_ scalar: Record) -> ArraySlice<UInt8> { text[Self.range(scalar)] }

  func value(_ record: Record) -> YAMLScalar.Value { values[Int(record.value)] }

  /// Whether the node is a scalar that is this text.
  func isText(_ index: Int32, _ expected: String) -> Bool {
    let record = records[Int(index)]
    guard record.count == expected.utf8.count, record.isText else { return false }
    // The pointer lives for the time of the closure, which alone uses it.
    let isEqual = unsafe expected.utf8.withContiguousStorageIfAvailable {
      unsafe $0.elementsEqual(bytes(record))
    }
    return isEqual ?? bytes(record).elementsEqual(expected.utf8)
  }

  /// The nodes of a sequence or mapping.
  func nodes(_ record: Record) -> ArraySlice<Int32> { children[Self.range(record)] }

  static func range(_ record: Record) -> Range<Int> {
    Int(record.start)..<Int(record.start) + Int(record.count)
  }
}

extension NodeStore.Record {
  /// Whether it is a scalar that is text.
  var isText: Bool {
    guard case .scalar = kind else { return false }
    return value == NodeStore.text
  }
}

extension Array {
  fileprivate var compact: Self {
    var compact: Self = []
    compact.reserveCapacity(count)
    compact += self
    return compact
  }
}
