/// One structure's contract as flat instructions: what `Machine` runs over a body.
///
/// Immutable; names, limits and wording that only a message needs are kept by whoever compiled it, by
/// step. Step 0 is the document itself.
///
/// Never copied: the reference counts of its arrays would cost as much as a short document, and far
/// more where threads share them.
package struct Program: ~Copyable, Sendable {
  /// Distinguishes the programs that one machine runs: each has scratch space there.
  package let id: Int
  package let steps: [Step]
  let structures: [Structure]
  /// Member names by step, as text; empty for a value without a name.
  let names: [[UInt8]]
  /// What each step's member begins with.
  let leads: [Lead]
  /// Literals: names with their quotes and colon, values with their quotes, prefixes.
  let literals: [LiteralPart]
  /// Bounds of integers in pairs, and the literals of values with their lengths above bit 32.
  let words: [UInt64]
  let runs: [Run]
  /// Hash tables of member names: a step's index plus one, or zero.
  let slots: [UInt32]
  /// The rules of strings and blobs; the first asks nothing. So are the next two.
  let strings: [StringRule]
  let numbers: [NumberRule]
  let collections: [CollectionRule]
  /// The number of values that it captures.
  package let captureCount: Int
}

extension Program {
  /// The step of the value that a name leads to from the value of a step; nil where there is none.
  ///
  /// In a list any name leads to its element. It takes as long as a structure has members.
  package func step(below step: Int, named name: [UInt8]) -> Int? {
    let target = Int(steps[step].target)
    switch steps[step].kind {
    case .structure, .union:
      let structure = structures[target]
      return (Int(structure.first)..<Int(structure.first + structure.count)).first {
        names[$0] == name
      }
    case .list: return target
    case .map: return target + 1
    default: return nil
    }
  }
}
