import AssayEngine
import Benchmark

/// Single values: times, texts of patterns, and bodies in gzip.
func measureTexts() {
  measureDateTimes()
  // A row of runs, which most published patterns are, and two that need an automaton.
  measurePattern("row", "^job-[0-9a-z]{13}$") { "job-" + $0.text(13) }
  measurePattern("alternatives", "^(arn:aws:[a-z]+|urn:[a-z]+:[0-9]+)/([a-z0-9]+/)*[a-z0-9]+$") {
    "arn:aws:crane/\($0.text(8))/\($0.text(8))"
  }
  measurePattern("nested repetition", "^([a-z0-9]+-?)+$") { $0.text(12) + "-" + $0.text(12) }
  measureInflating()
}

private func measureDateTimes() {
  var numbers = SeededNumbers(seed: 84_001)
  let texts = (0..<64).map { _ in Array(numbers.dateTime().utf8) }
  Benchmark("value: a date-time") { benchmark in
    for index in benchmark.scaledIterations {
      let text = texts[index % texts.count]
      blackHole(DateTime.parse(text.span, 0..<text.count))
    }
  }
}

private func measurePattern(
  _ name: String, _ source: String, _ text: (inout SeededNumbers) -> String
) {
  var numbers = SeededNumbers(seed: 84_002)
  let texts = (0..<64).map { _ in Array(text(&numbers).utf8) }
  Benchmark(
    "pattern: \(name)",
    closure: { (benchmark: Benchmark, made: PatternMachine) in
      // The first texts build the states that the others go through.
      var machine = made
      for index in benchmark.scaledIterations {
        let text = texts[index % texts.count]
        blackHole(machine.matches(text.span))
      }
    },
    setup: { PatternMachine(try Pattern(source)) })
  Benchmark("pattern: compile \(name)") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try Pattern(source)) }
  }
}

private func measureInflating() {
  let bodies = SnapshotJobs.bodies(64)
  Benchmark(
    "value: inflate a body",
    closure: { (benchmark: Benchmark, packed: [[UInt8]]) in
      var output: [UInt8] = []
      for index in benchmark.scaledIterations {
        output.removeAll(keepingCapacity: true)
        let body = packed[index % packed.count]
        try Gzip.inflate(body.span, 0..<body.count, limit: 1 << 20, into: &output)
      }
      blackHole(output)
    },
    setup: { try bodies.map { try Deflated.gzip($0) } })
}
