import Foundation
import Testing

@testable import AssayTraffic

/// Each step would wait for ever if a part waited for more than what is there.
@Suite(.timeLimit(.minutes(10))) struct `Lines from a pipe` {
  private let pipe = Pipe()
  private var path: String { "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)" }

  private func feed(_ text: String) throws {
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  @Test func `come as whole lines as soon as they are there`() throws {
    var transcript = BodyTranscript(try LineParts(.file(path: path)))
    for (piece, count) in [("a\n", 1), ("b\nc\nd", 3), ("e\n\nf", 4), ("g\n", 5)] {
      #expect(!transcript.isReady)
      try feed(piece)
      #expect(transcript.isReady)
      transcript.readPart()
      #expect(transcript.lines.count == count)
    }
    try feed("h")
    try pipe.fileHandleForWriting.close()
    transcript.readPart()
    transcript.readPart()
    #expect(transcript.lines == ["0 <a>", "1 <b>", "2 <c>", "3 <de>", "4 <fg>", "5 <h>"])
    #expect(transcript.isAtEnd)
  }

  @Test func `end at the line that a stop cuts`() throws {
    let monitor = InputMonitor()
    var transcript = BodyTranscript(try LineParts(.file(path: path), monitor: monitor))
    try feed("a\nb")
    transcript.readPart()
    monitor.requestStop()
    transcript.readPart()
    transcript.readPart()
    #expect(transcript.isAtEnd)
    #expect(transcript.lines == ["0 <a>", "1 damaged at 3: cannot be read on: stopped"])
  }

  @Test func `end where they cannot be read on`() throws {
    let (reading, writing) = (pipe.fileHandleForReading, pipe.fileHandleForWriting)
    let input = ByteInput.descriptor(
      ByteInput.Descriptor(reading.fileDescriptor, closes: false), InputMonitor())
    var transcript = BodyTranscript(
      LineParts(input, limits: TrafficLimits(), rest: [], at: 0, isFinal: false))
    try feed("a\nbc")
    transcript.readPart()
    // From here on its number stands for the end that can only be written to.
    try #require(dup2(writing.fileDescriptor, reading.fileDescriptor) >= 0)
    transcript.readPart()
    transcript.readPart()
    #expect(transcript.isAtEnd)
    #expect(transcript.lines == ["0 <a>", "1 damaged at 4: cannot be read on: not open"])
  }

  @Test func `are none of a folder`() throws {
    var transcript = BodyTranscript(try LineParts(.file(path: "/")))
    transcript.readPart()
    transcript.readPart()
    #expect(transcript.isAtEnd)
    #expect(transcript.lines == ["0 damaged at 0: cannot be read on: a folder, not a file"])
  }
}
