import ArgumentParser
import AssayConsole
import AssayCore
import AssayEngine
import AssayLive

/// What an operation is called with.
struct CallInputOptions: ParsableArguments {
  @Option(
    name: .customLong("param"), parsing: .singleValue,
    help: ArgumentHelp("A value of the input. Repeatable.", valueName: "name=value"),
    completion: .list([]))
  var parameters: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the input, a JSON object; - is standard input.", valueName: "file"),
    completion: .file())
  var input: String?

  @Flag(help: "Send the input whatever the contract says; a file alone is sent byte for byte.")
  var unchecked = false

  init() {}

  /// The parameters, in their order.
  func readParameters() throws(CommandFailure) -> [Parameter] {
    var read: [Parameter] = []
    for parameter in parameters {
      do throws(CallInputError) {
        read.append(try Parameter(parameter))
      } catch {
        throw CommandFailure(error.message)
      }
    }
    return read
  }

  /// What the file holds; nil without one.
  func readFile() throws(CommandFailure) -> [UInt8]? {
    guard let input else { return nil }
    do throws(FileError) {
      return try input == "-"
        ? FileSystem.readStandardInput(limit: Self.limit)
        : FileSystem.read(input, limit: Self.limit)
    } catch {
      throw CommandFailure("cannot read \(Self.shown(input)): \(error.code)")
    }
  }

  /// The tree of a file.
  func document(_ bytes: [UInt8]) throws(CommandFailure) -> JSONNode {
    do throws(CursorFault) {
      return try JSONNode(reading: bytes.span)
    } catch {
      let place = Locator.lineAndColumn(of: error.offset(in: bytes.span), in: bytes.span)
      throw CommandFailure(
        "\(Self.shown(input ?? "")):\(place.line):\(place.column): not JSON: \(error.explanation)")
    }
  }

  private static func shown(_ path: String) -> String {
    path == "-" ? "standard input" : "`\(Escaping.show(path, limit: 1000))`"
  }

  /// The bytes of the longest file that is read.
  private static let limit = 64 << 20
}
