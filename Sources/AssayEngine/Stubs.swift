package struct PatternMachine {
  package init(_ p: Pattern) {}
  package mutating func matches(_ t: Span<UInt8>) -> Bool { true }
}
