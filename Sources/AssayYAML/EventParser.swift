import AssayCore
import CLibYAML

/// Pulls events out of a text with libyaml.
///
/// It knows YAML as libyaml 0.2 does; duplicate keys, aliases, tags and limits are not its matter.
@safe package struct EventParser: ~Copyable {
  // Allocated in `init`, freed in `deinit` and nowhere else; a noncopyable value has one owner, so
  // both live as long as any call that uses them.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let file: String
  private var isFinished = false
  /// Why there is nothing to parse; the first `next` throws it.
  private let refusal: YAMLError?

  /// Copies the text, without a byte order mark; `file` goes into every mark.
  ///
  /// UTF-16, which libyaml would decode, is refused: what else reads the file takes it for UTF-8.
  package init(_ bytes: [UInt8], file: String) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    self.file = file
    // Every element is initialised here; libyaml reads `input` and never writes it.
    unsafe input = .allocate(capacity: text.count)
    _ = unsafe input.initialize(fromContentsOf: text)
    // `yaml_parser_initialize` fills the whole struct before anything reads it.
    unsafe parser = .allocate(capacity: 1)
    let start = SourceMark(file: file, line: 1, column: 1)
    if unsafe yaml_parser_initialize(parser) == 0 {
      refusal = YAMLError(.memory, at: start, "no memory for a parser")
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      refusal = YAMLError(.encoding, at: start, "UTF-16, not UTF-8")
    } else {
      refusal = nil
      // `input` outlives the parser: `deinit` frees it last.
      unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }
  }

  deinit {
    // `yaml_parser_delete` takes a parser in any state, also one that failed to initialise: it
    // frees what the struct points to, and the struct is zeroed first thing.
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event, or nil after the end of the stream or after an error.
  ///
  /// The text of a scalar is added to `text`, where the event says it lies.
  package mutating func next(_ text: inout [UInt8]) throws(YAMLError) -> YAMLEvent? {
    guard !isFinished else { return nil }
    if let refusal {
      isFinished = true
      throw refusal
    }
    var event = unsafe yaml_event_t()
    // `event` is local and `yaml_parser_parse` overwrites it without reading.
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      isFinished = true
      throw error()
    }
    // The strings of an event are its own until this call; all are copied before it.
    defer { unsafe yaml_event_delete(&event) }
    let read = unsafe Self.read(event, &text)
    isFinished = read?.kind == .streamEnd
    return read
  }

  private func mark(_ mark: yaml_mark_t) -> SourceMark {
    SourceMark(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

// MARK: - Events

extension EventParser {
  // Each `data` member is the one that libyaml sets for the type just looked at.
  private static func read(_ event: yaml_event_t, _ text: inout [UInt8]) -> YAMLEvent? {
    let place = unsafe NodePlace(from: event.start_mark, to: event.end_mark)
    let data = unsafe event.data
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, place: place)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, place: place)
    case YAML_DOCUMENT_START_EVENT:
      let isExplicit = unsafe data.document_start.implicit == 0
      return YAMLEvent(kind: .documentStart(isExplicit: isExplicit), place: place)
    case YAML_DOCUMENT_END_EVENT:
      let isExplicit = unsafe data.document_end.implicit == 0
      return YAMLEvent(kind: .documentEnd(isExplicit: isExplicit), place: place)
    case YAML_ALIAS_EVENT:
      return unsafe YAMLEvent(kind: .alias, place: place, anchor: string(data.alias.anchor))
    case YAML_SCALAR_EVENT:
      return unsafe YAMLEvent(
        kind: scalar(data.scalar, &text), place: place, anchor: string(data.scalar.anchor),
        tag: string(data.scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe data.sequence_start
      return unsafe YAMLEvent(
        kind: .sequenceStart(isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE), place: place,
        anchor: string(start.anchor), tag: string(start.tag))
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, place: place)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe data.mapping_start
      return unsafe YAMLEvent(
        kind: .mappingStart(isFlow: start.style == YAML_FLOW_MAPPING_STYLE), place: place,
        anchor: string(start.anchor), tag: string(start.tag))
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, place: place)
    default: return nil
    }
  }

  private typealias ScalarData = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  private static func scalar(_ scalar: ScalarData, _ text: inout [UInt8]) -> YAMLEvent.Kind {
    let style: YAMLEvent.ScalarStyle =
      switch unsafe scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let start = text.count
    // `value` points to `length` bytes of UTF-8, which may hold U+0000 (`"\0"`).
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    return .scalar(start..<text.count, style)
  }

  /// Anchors and tags are UTF-8 that ends in U+0000, or null.
  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }
}

extension NodePlace {
  fileprivate init(from start: yaml_mark_t, to end: yaml_mark_t) {
    let isInLine = start.line == end.line && end.column > start.column
    self.init(
      line: Int32(start.line) + 1, column: Int32(start.column) + 1,
      length: isInLine ? Int32(end.column - start.column) : 1)
  }
}

// MARK: - Errors

extension EventParser {
  // Valid after `yaml_parser_parse` failed: `problem` and `context` are null or string constants.
  private func error() -> YAMLError {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    switch unsafe parser.pointee.error {
    case YAML_READER_ERROR:
      // `offset` is where the ill-formed character begins, `problem_offset` where it breaks.
      let mark = mark(offset: unsafe Int(parser.pointee.offset))
      return YAMLError(.encoding, at: mark, problem ?? "not UTF-8")
    case YAML_MEMORY_ERROR:
      return YAMLError(.memory, at: mark(unsafe parser.pointee.mark), "no memory left")
    default:
      let (mark, hint) = place(hasContext: context != nil)
      let parts = [problem ?? "not YAML", context, hint].compactMap { $0 }
      return YAMLError(.syntax, at: mark, parts.joined(separator: " "))
    }
  }

  /// Where to point, and what else there is to say about it.
  private func place(hasContext: Bool) -> (SourceMark, hint: String?) {
    let problem = unsafe parser.pointee.problem_mark
    let start = unsafe parser.pointee.context_mark
    switch byte(at: problem.index) {
    case nil where hasContext && byte(at: start.index) != nil:
      // At the end of the text there is nothing to see; what was not ended is.
      return (mark(start), nil)
    case nil:
      return (endOfText, nil)
    case UInt8(ascii: "\t"):
      return (mark(problem), "(a tab, where only spaces may stand)")
    default:
      let isFar = hasContext && start.line != problem.line
      return (mark(problem), isFar ? "that begins in line \(start.line + 1)" : nil)
    }
  }

  /// After the last character that is no white space.
  private var endOfText: SourceMark {
    let blank = unsafe input.reversed().prefix { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    return mark(offset: unsafe input.count - blank.count)
  }

  /// The first byte of a scalar, by the number of scalars before it.
  private func byte(at scalar: Int) -> UInt8? {
    unsafe input.lazy.filter { $0 & 0xC0 != 0x80 }.dropFirst(scalar).first
  }

  /// The place of a byte, for libyaml's reader knows offsets only.
  private func mark(offset: Int) -> SourceMark {
    let before = unsafe String(decoding: input.prefix(offset), as: UTF8.self)
    var mark = SourceMark(file: file, line: 1, column: 1)
    var last: Unicode.Scalar?
    for scalar in before.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        mark.line += 1
        mark.column = 1
      default: mark.column += 1
      }
      last = scalar
    }
    return mark
  }
}
