import AssayCore
import AssayYAML

/// Why the reader refuses a text, or nil if it reads it.
func refusal(of text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLError? {
  refusal(of: Array(text.utf8), limits: limits)
}

/// Why the reader refuses bytes, or nil if it reads them.
func refusal(of bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLError? {
  do throws(YAMLError) {
    _ = try YAMLReader.read(bytes, file: "in.yaml", limits: limits)
    return nil
  } catch {
    return error
  }
}

extension YAMLError {
  /// `line:column code: detail`, for comparison.
  var summary: String { "\(mark.line):\(mark.column) \(code): \(detail)" }
}
