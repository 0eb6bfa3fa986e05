import AssayEngine

/// All that a run leaves behind.
struct RunOutcome: Equatable {
  var end: Int
  var faults: [String]
  var captures: [Range<Int>?]

  init(
    _ machine: inout Machine, _ program: borrowing Program, _ bytes: [UInt8], from start: Int = 0,
    ending: Machine.Ending = .document
  ) {
    end = machine.run(program, bytes.span, from: start, ending: ending)
    faults = machine.violations.map {
      "\($0.fault) \($0.step) \(Int($0.offset) - start) \($0.detail) \($0.number)"
    }
    captures = machine.captures.map { $0.isUsable ? $0.range : nil }
  }
}
