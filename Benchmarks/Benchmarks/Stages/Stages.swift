import Benchmark

/// Every stage between the bytes of a recording and a verdict, each by itself.
///
/// What is measured is one item: `kilo` metrics are of a thousand of them, and scaled down.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuUser, .throughput], timeUnits: .nanoseconds,
    warmupIterations: 3, scalingFactor: .kilo, maxDuration: .seconds(2))
  measureJudging()
  measureReading()
  measureTexts()
  measureContracts()
}
