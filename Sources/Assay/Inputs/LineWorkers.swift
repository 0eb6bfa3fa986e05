import AssayTraffic

/// Answers for the parts of inputs, several at once, and hands the answers on in order.
struct LineWorkers<Answering: EntryAnswering>: Sendable {
  private typealias Part = PartAnswers<Answering.Tally>

  private let answering: Answering
  /// One alone, else one more than work at once: that reads ahead, so that none waits for the input.
  private let limit: Int
  /// Those that were needed so far.
  private var workers: [LineWorker<Answering>]

  init(_ answering: Answering, count: Int) {
    self.answering = answering
    limit = count > 1 ? count + 1 : 1
    workers = [LineWorker(answering)]
  }

  /// Makes as many workers as an input needs, before it is answered for.
  mutating func prepare(for parts: LineParts) {
    guard !parts.isSmall else { return }
    while workers.count < limit { workers.append(LineWorker(answering.detached())) }
  }

  /// Hands on what each part of an input comes to until `emit` says to stop.
  func answer(
    for parts: inout LineParts, of input: LineInput, emit: (PartAnswers<Answering.Tally>) -> Bool
  ) async {
    if limit == 1 || parts.isSmall {
      answerInTurn(for: &parts, of: input, emit: emit)
    } else {
      await answerSideBySide(for: &parts, of: input, emit: emit)
    }
  }

  /// What entries without an answer came to, of parts that were handed on without it.
  func takeTally() -> Answering.Tally {
    var tally = Answering.Tally()
    for worker in workers { tally.add(worker.takeTally()) }
    return tally
  }

  private func answerInTurn(
    for parts: inout LineParts, of input: LineInput, emit: (Part) -> Bool
  ) {
    while workers[0].read(&parts) {
      guard emit(workers[0].answer(for: input)) else { return }
    }
  }

  private func answerSideBySide(
    for parts: inout LineParts, of input: LineInput, emit: (Part) -> Bool
  ) async {
    var line = Line(count: workers.count)
    await withTaskGroup(of: (number: Int, answers: Part).self) { group in
      var goesOn = true
      while goesOn {
        // Waiting for input must not keep answers waiting that are nearly there.
        while line.hasRoom, line.isEmpty || parts.isReady {
          let worker = workers[line.next]
          guard worker.read(&parts) else { break }
          let number = line.join()
          group.addTask {
            // With the part: after a stop neither is handed on.
            var answers = worker.answer(for: input)
            answers.tally = worker.takeTally()
            return (number, answers)
          }
        }
        guard let done = await group.next() else { return }
        line.arrive(done)
        while goesOn, let answers = line.leave() { goesOn = emit(answers) }
      }
      await group.waitForAll()
    }
  }

  /// The parts that were begun and not yet handed on, in order.
  private struct Line {
    private var places: [Part?]
    private var first = 0
    private var end = 0

    init(count: Int) {
      places = [Part?](repeating: nil, count: count)
    }

    var isEmpty: Bool { first == end }
    var hasRoom: Bool { end - first < places.count }
    /// The worker of the next part: one that nobody waits for any more.
    var next: Int { end % places.count }

    /// Adds a part and answers its number.
    mutating func join() -> Int {
      defer { end += 1 }
      return end
    }

    mutating func arrive(_ done: (number: Int, answers: Part)) {
      places[done.number % places.count] = done.answers
    }

    /// What the first part came to, if that is known.
    mutating func leave() -> Part? {
      guard let answers = places[first % places.count].take() else { return nil }
      first += 1
      return answers
    }
  }
}
