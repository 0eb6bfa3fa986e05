import AssayConsole
import AssayLive

extension CommandFailure {
  /// Why something live could not begin.
  init(live error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let fault as CallFault: self.init(fault.message)
    case let error as ListenError: self.init(error.message)
    case let error as SettingsError: self.init(error.message)
    case let error as RecordingError: self.init(error.message)
    default: self.init("\(error)")
    }
  }
}

extension RecordingWriter {
  /// Opens what a command was told to record to.
  convenience init(file path: String) throws(CommandFailure) {
    do throws(RecordingError) {
      try self.init(path: path)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
