import Benchmark

/// Every stage between the bytes of a recording and a verdict, each by itself.
///
/// Times are of one item: a sample is a thousand of them, and scaled down.
let benchmarks: @Sendable () -> Void = {
  // Nothing runs yet that could read it at the same time.
  unsafe Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], timeUnits: .nanoseconds,
    warmupIterations: 3, scalingFactor: .kilo, maxDuration: .seconds(2))
  measureJudging()
  measureReading()
  measureTexts()
  measureContracts()
}
