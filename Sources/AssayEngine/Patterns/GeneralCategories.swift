/// A set of Unicode's general categories, one bit each.
struct GeneralCategories: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    contains(Self(rawValue: 1 << Self.index(of: scalar.properties.generalCategory)))
  }

  /// By the names that ECMA 262 allows, letter case included; nil for any other.
  static func named(_ name: String) -> Self? { byName[name] }

  private static let order: [(Unicode.GeneralCategory, [String])] = [
    (.uppercaseLetter, ["Lu", "Uppercase_Letter"]),
    (.lowercaseLetter, ["Ll", "Lowercase_Letter"]),
    (.titlecaseLetter, ["Lt", "Titlecase_Letter"]),
    (.modifierLetter, ["Lm", "Modifier_Letter"]),
    (.otherLetter, ["Lo", "Other_Letter"]),
    (.nonspacingMark, ["Mn", "Nonspacing_Mark"]),
    (.spacingMark, ["Mc", "Spacing_Mark"]),
    (.enclosingMark, ["Me", "Enclosing_Mark"]),
    (.decimalNumber, ["Nd", "Decimal_Number", "digit"]),
    (.letterNumber, ["Nl", "Letter_Number"]),
    (.otherNumber, ["No", "Other_Number"]),
    (.connectorPunctuation, ["Pc", "Connector_Punctuation"]),
    (.dashPunctuation, ["Pd", "Dash_Punctuation"]),
    (.openPunctuation, ["Ps", "Open_Punctuation"]),
    (.closePunctuation, ["Pe", "Close_Punctuation"]),
    (.initialPunctuation, ["Pi", "Initial_Punctuation"]),
    (.finalPunctuation, ["Pf", "Final_Punctuation"]),
    (.otherPunctuation, ["Po", "Other_Punctuation"]),
    (.mathSymbol, ["Sm", "Math_Symbol"]),
    (.currencySymbol, ["Sc", "Currency_Symbol"]),
    (.modifierSymbol, ["Sk", "Modifier_Symbol"]),
    (.otherSymbol, ["So", "Other_Symbol"]),
    (.spaceSeparator, ["Zs", "Space_Separator"]),
    (.lineSeparator, ["Zl", "Line_Separator"]),
    (.paragraphSeparator, ["Zp", "Paragraph_Separator"]),
    (.control, ["Cc", "Control", "cntrl"]),
    (.format, ["Cf", "Format"]),
    (.surrogate, ["Cs", "Surrogate"]),
    (.privateUse, ["Co", "Private_Use"]),
    (.unassigned, ["Cn", "Unassigned"]),
  ]

  /// Names of several categories at once, by the short names of those.
  private static let groups: [([String], [String])] = [
    (["LC", "Cased_Letter"], ["Lu", "Ll", "Lt"]),
    (["L", "Letter"], ["Lu", "Ll", "Lt", "Lm", "Lo"]),
    (["M", "Mark", "Combining_Mark"], ["Mn", "Mc", "Me"]),
    (["N", "Number"], ["Nd", "Nl", "No"]),
    (["P", "Punctuation", "punct"], ["Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"]),
    (["S", "Symbol"], ["Sm", "Sc", "Sk", "So"]),
    (["Z", "Separator"], ["Zs", "Zl", "Zp"]),
    (["C", "Other"], ["Cc", "Cf", "Cs", "Co", "Cn"]),
  ]

  private static let byName: [String: Self] = {
    var result: [String: Self] = [:]
    for (index, entry) in order.enumerated() {
      for name in entry.1 { result[name] = Self(rawValue: 1 << UInt32(index)) }
    }
    for (names, members) in groups {
      let union = members.reduce(into: Self()) { $0.formUnion(result[$1] ?? []) }
      for name in names { result[name] = union }
    }
    return result
  }()

  private static let indices: [Unicode.GeneralCategory: UInt32] = {
    var result: [Unicode.GeneralCategory: UInt32] = [:]
    for (index, entry) in order.enumerated() { result[entry.0] = UInt32(index) }
    return result
  }()

  private static func index(of category: Unicode.GeneralCategory) -> UInt32 {
    indices[category] ?? 29
  }
}
