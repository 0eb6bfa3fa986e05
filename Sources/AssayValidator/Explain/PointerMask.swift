import AssayCore
import AssayEngine

/// Masks the segments of a pointer that are text of a sensitive value: the keys of a map, and names in
/// a value whose contract knows none.
struct PointerMask {
  private let structure: CompiledStructure

  /// Nil where nothing is sensitive.
  init?(_ structure: CompiledStructure) {
    guard structure.hasSensitiveValues else { return nil }
    self.structure = structure
  }

  /// The pointer, each segment that must not be shown replaced by its length.
  func masked(_ pointer: String) -> String {
    // The names of members at the top are no secret, and nearly all findings are on these.
    guard pointer.utf8.dropFirst().contains(UInt8(ascii: "/")) else { return pointer }
    var masked = ""
    // The step of the value that the segment leads into; nil beyond what the contract knows.
    var step: Int? = 0
    var isBeyondSensitive = false
    for segment in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let text = Locator.unescaped(segment)
      var isHidden = isBeyondSensitive
      if let parent = step {
        step = structure.program.step(below: parent, named: Array(text.utf8))
        if step == nil { isBeyondSensitive = structure.info[parent].isSensitive }
        isHidden = hides(text, in: structure.info[parent], below: step)
      }
      masked += "/" + (isHidden ? Redaction.mask(member: text) : String(segment))
    }
    return masked
  }

  private func hides(_ segment: String, in parent: StepInfo, below step: Int?) -> Bool {
    switch parent.kind {
    case .structure, .union: false
    case .list: parent.isSensitive && !segment.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    // A map's key comes just before its value among the steps.
    case .map: step.map { structure.info[$0 - 1].isSensitive } ?? parent.isSensitive
    default: parent.isSensitive
    }
  }
}
