import AssayYAML

/// Some value is within the limits.
enum ImpossibleLimits {
  static func check(_ site: ConstraintSite, _ diagnostics: inout Diagnostics) {
    checkLength(site, &diagnostics)
    checkRange(site, &diagnostics)
  }

  private static func checkLength(_ site: ConstraintSite, _ diagnostics: inout Diagnostics) {
    guard let length = site.constraints.length, let min = length.min, let max = length.max,
      min > max, let node = Fields(site.fields[.length])[.min]
    else { return }
    let message = "no length is at least \(min) and at most \(max)"
    diagnostics.report(.impossibleLimit, at: node, message)
  }

  private static func checkRange(_ site: ConstraintSite, _ diagnostics: inout Diagnostics) {
    guard let range = site.constraints.range else { return }
    let fields = Fields(site.fields[.range])
    let own = site.type?.bounds
    if let min = range.min, let max = range.max, isAbove(min, max) {
      report(fields[.min], "no number is at least \(min) and at most \(max)", &diagnostics)
    } else if let min = range.min, let own, let type = site.type, isAbove(min, own.max) {
      report(fields[.min], "no \(type.rawValue) is at least \(min)", &diagnostics)
    } else if let max = range.max, let own, let type = site.type, isAbove(own.min, max) {
      report(fields[.max], "no \(type.rawValue) is at most \(max)", &diagnostics)
    }
  }

  private static func isAbove(_ left: String, _ right: String) -> Bool {
    DecimalText(right) < DecimalText(left)
  }

  private static func report(
    _ node: YAMLNode?, _ message: String, _ diagnostics: inout Diagnostics
  ) {
    guard let node else { return }
    diagnostics.report(.impossibleLimit, at: node, message)
  }
}

extension ShapeType {
  /// What the type itself can hold, where that is bounded.
  var bounds: (min: String, max: String)? {
    switch self {
    case .byte: ("\(Int8.min)", "\(Int8.max)")
    case .short: ("\(Int16.min)", "\(Int16.max)")
    case .integer, .intEnumeration: ("\(Int32.min)", "\(Int32.max)")
    case .long: ("\(Int64.min)", "\(Int64.max)")
    default: nil
    }
  }
}
