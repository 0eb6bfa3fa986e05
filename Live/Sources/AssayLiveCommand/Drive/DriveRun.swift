import AssayConsole
import AssayLive

/// One run of `assay drive`: to its end, or until it is told to stop.
struct DriveRun {
  let drive: Drive

  func execute() async throws(CommandFailure) -> BehaviourCard {
    let total = drive.steps.count
    guard total > 0 else { throw CommandFailure("no operation has a scenario that can be played") }
    Interruption.watch()
    let line = StepLine(total: total)
    let driving = Task { [drive] in
      await Result { () async throws(DriveError) in
        try await drive.run { await line.show($0) }
      }
    }
    let stopping = Task {
      await Interruption.wait()
      driving.cancel()
    }
    let result = await driving.value
    stopping.cancel()
    await line.erase()
    switch result {
    case .success(let card): return card
    case .failure(let error): throw CommandFailure(error.message)
    }
  }
}

extension Result {
  /// What an asynchronous call comes to.
  fileprivate init(_ call: () async throws(Failure) -> Success) async {
    do throws(Failure) {
      self = .success(try await call())
    } catch {
      self = .failure(error)
    }
  }
}

/// Shows on a terminal how far a drive has come.
private actor StepLine {
  private let total: Int
  private let isShown = OutputFile.standardError.isTerminal

  init(total: Int) {
    self.total = total
  }

  func show(_ count: Int) {
    write("\(count) of \(total) scenarios")
  }

  func erase() {
    write("")
  }

  /// To the first column, erased to the end of the line.
  private func write(_ text: String) {
    guard isShown else { return }
    try? OutputFile.standardError.send(Array("\r\u{1B}[K\(text)".utf8))
  }
}
