/// A yes-or-no property of Unicode that ECMA 262 names and Swift's standard library knows.
struct BinaryProperty: Hashable, Sendable {
  /// Its place in the table.
  let index: Int

  /// By the names that ECMA 262 allows, letter case included; nil for any other.
  static func named(_ name: String) -> Self? { byName[name].map { Self(index: $0) } }

  func contains(_ scalar: Unicode.Scalar) -> Bool { Self.table[index].test(scalar.properties) }

  private struct Entry: Sendable {
    var names: [String]
    var test: @Sendable (Unicode.Scalar.Properties) -> Bool

    init(_ names: String..., test: @escaping @Sendable (Unicode.Scalar.Properties) -> Bool) {
      self.names = names
      self.test = test
    }
  }

  private static let byName: [String: Int] = {
    var result: [String: Int] = [:]
    for (index, entry) in table.enumerated() {
      for name in entry.names { result[name] = index }
    }
    return result
  }()

  private static let table: [Entry] = [
    Entry("ASCII_Hex_Digit", "AHex", test: \.isASCIIHexDigit),
    Entry("Alphabetic", "Alpha", test: \.isAlphabetic),
    Entry("Bidi_Control", "Bidi_C", test: \.isBidiControl),
    Entry("Bidi_Mirrored", "Bidi_M", test: \.isBidiMirrored),
    Entry("Case_Ignorable", "CI", test: \.isCaseIgnorable),
    Entry("Cased", test: \.isCased),
    Entry("Changes_When_Casefolded", "CWCF", test: \.changesWhenCaseFolded),
    Entry("Changes_When_Casemapped", "CWCM", test: \.changesWhenCaseMapped),
    Entry("Changes_When_Lowercased", "CWL", test: \.changesWhenLowercased),
    Entry("Changes_When_NFKC_Casefolded", "CWKCF", test: \.changesWhenNFKCCaseFolded),
    Entry("Changes_When_Titlecased", "CWT", test: \.changesWhenTitlecased),
    Entry("Changes_When_Uppercased", "CWU", test: \.changesWhenUppercased),
    Entry("Dash", test: \.isDash),
    Entry("Default_Ignorable_Code_Point", "DI", test: \.isDefaultIgnorableCodePoint),
    Entry("Deprecated", "Dep", test: \.isDeprecated),
    Entry("Diacritic", "Dia", test: \.isDiacritic),
    Entry("Emoji", test: \.isEmoji),
    Entry("Emoji_Modifier", "EMod", test: \.isEmojiModifier),
    Entry("Emoji_Modifier_Base", "EBase", test: \.isEmojiModifierBase),
    Entry("Emoji_Presentation", "EPres", test: \.isEmojiPresentation),
    Entry("Extender", "Ext", test: \.isExtender),
    Entry("Grapheme_Base", "Gr_Base", test: \.isGraphemeBase),
    Entry("Grapheme_Extend", "Gr_Ext", test: \.isGraphemeExtend),
    Entry("Hex_Digit", "Hex", test: \.isHexDigit),
    Entry("IDS_Binary_Operator", "IDSB", test: \.isIDSBinaryOperator),
    Entry("IDS_Trinary_Operator", "IDST", test: \.isIDSTrinaryOperator),
    Entry("ID_Continue", "IDC", test: \.isIDContinue),
    Entry("ID_Start", "IDS", test: \.isIDStart),
    Entry("Ideographic", "Ideo", test: \.isIdeographic),
    Entry("Join_Control", "Join_C", test: \.isJoinControl),
    Entry("Logical_Order_Exception", "LOE", test: \.isLogicalOrderException),
    Entry("Lowercase", "Lower", test: \.isLowercase),
    Entry("Math", test: \.isMath),
    Entry("Noncharacter_Code_Point", "NChar", test: \.isNoncharacterCodePoint),
    Entry("Pattern_Syntax", "Pat_Syn", test: \.isPatternSyntax),
    Entry("Pattern_White_Space", "Pat_WS", test: \.isPatternWhitespace),
    Entry("Quotation_Mark", "QMark", test: \.isQuotationMark),
    Entry("Radical", test: \.isRadical),
    Entry("Sentence_Terminal", "STerm", test: \.isSentenceTerminal),
    Entry("Soft_Dotted", "SD", test: \.isSoftDotted),
    Entry("Terminal_Punctuation", "Term", test: \.isTerminalPunctuation),
    Entry("Unified_Ideograph", "UIdeo", test: \.isUnifiedIdeograph),
    Entry("Uppercase", "Upper", test: \.isUppercase),
    Entry("Variation_Selector", "VS", test: \.isVariationSelector),
    Entry("White_Space", "space", test: \.isWhitespace),
    Entry("XID_Continue", "XIDC", test: \.isXIDContinue),
    Entry("XID_Start", "XIDS", test: \.isXIDStart),
  ]
}
