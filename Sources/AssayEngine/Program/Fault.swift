/// What is wrong with the text of a document as JSON (RFC 8259).
package enum JSONFault: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case empty
  case truncated
  case expectedName
  case expectedColon
  case expectedCommaOrBrace
  case expectedCommaOrBracket
  case expectedValue
  case trailingComma
  case badNumber
  case controlCharacter
  case unknownEscape
  case unpairedSurrogate
  case illFormedUTF8
  case utf16
  case textAfterDocument
}

/// How a document departs from its program.
package enum Fault: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case invalidJSON
  case tooDeep
  case byteOrderMark
  case duplicateKey
  case requiredMissing
  case requiredNull
  case null
  case nullInDense
  case unknownMember
  case type
  case enumValue
  case undocumentedValue
  case pattern
  case length
  case range
  /// Beyond what the number's type can hold.
  case bounds
  case uniqueItems
  case noVariant
  case severalVariants
  case timestamp
  case numericOffset
  case precision
  case template
}

/// One departure: no text, nothing allocated; `Explain` makes a finding of it.
package struct Violation: BitwiseCopyable, Sendable {
  package var fault: Fault
  /// What is wrong with the JSON, where `fault` is `invalidJSON`.
  package var detail: JSONFault
  /// The step of the value; of the missing member; of the object whose member is unknown; of a map's
  /// key.
  package var step: UInt32
  /// 0-based, relative to the document: of the value, of the name of an unknown or repeated
  /// member or of a map's key, of the brace that opens a structure with a missing member.
  package var offset: UInt32
  /// The number of entries of a list or map of the wrong length; the index of the element that one
  /// equals.
  package var number: UInt32

  /// The same for the same fault at the same step.
  package var kind: Int { Int(step) * Self.faultsPerStep + Int(fault.rawValue) }

  /// More than there are faults.
  static var faultsPerStep: Int { 32 }

  package init(
    _ fault: Fault, step: Int, offset: Int, detail: JSONFault = .empty, number: Int = 0
  ) {
    self.fault = fault
    self.detail = detail
    self.step = UInt32(truncatingIfNeeded: step)
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.number = UInt32(truncatingIfNeeded: number)
  }
}
