import AssayCore
import AssayTraffic
import Benchmark

/// Envelopes of recordings: what it takes to get at the exchanges in them.
func measureReading() {
  measure("read: a line with an exchange", entries: 1_000) { count in
    var numbers = SeededNumbers(seed: 83_001)
    return (0..<count).map { _ in SnapshotJobs.exchange(&numbers) }.joined(separator: "\n")
  }
  measure("read: an entry of a HAR archive", entries: 1_000) { count in
    var numbers = SeededNumbers(seed: 83_002)
    let entries = (0..<count).map { _ in SnapshotJobs.archived(&numbers) }
    return """
      {
        "log": {
          "version": "1.2",
          "entries": [
      \(entries.joined(separator: ",\n"))
          ]
        }
      }
      """
  }
}

/// Reads a recording of a thousand entries from memory.
private func measure(_ name: String, entries: Int, _ recording: @escaping (Int) -> String) {
  Benchmark(
    name,
    closure: { (_: Benchmark, bytes: [UInt8]) in
      let read = try read(bytes)
      guard read == entries else {
        throw Contracts.Unusable(report: "\(name): \(read) of \(entries) entries were read")
      }
    },
    setup: { Array(recording(entries).utf8) })
}

/// How many exchanges could be read.
private func read(_ bytes: [UInt8]) throws -> Int {
  var exchange = Exchange()
  var shapes = ShapeMemory()
  var count = 0
  switch try Recording.open(.bytes(bytes)).entries {
  case .lines(var parts):
    while let part = parts.next() {
      var lines = ExchangeLines(part)
      while case .exchange? = lines.next(into: &exchange, by: &shapes) { count += 1 }
    }
  case .sequence(var reader):
    while case .exchange? = reader.next(into: &exchange) { count += 1 }
  }
  blackHole(exchange)
  return count
}
