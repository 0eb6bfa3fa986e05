/// Makes one contract of botocore's and Smithy's model of a service.
///
/// Both come from one source at AWS, at different times, and each leaves something out. AWS loosens
/// its contracts and hardly ever tightens one, so that of two limits the wider is the newer:
///
/// | what | is taken from |
/// | --- | --- |
/// | protocol, target, signing, endpoint, version | Smithy |
/// | operations, errors of an operation, members, values of an enum | both together |
/// | required | both must say so |
/// | length, range | the wider; where one has none, the other's |
/// | pattern | Smithy, as written; where it has none, botocore's |
/// | type, sparse, timestamp format, fault, statuses, code of AWS Query | Smithy, else botocore |
/// | a string of one and an enum of the other | the string, with the values as documented ones |
/// | host prefix, compression of requests | Smithy, else botocore |
/// | whether there is an input, an output | there is if either says so |
/// | sensitive, streaming, idempotency token | whoever says so |
/// | default, uniqueItems, intEnum, byte, short, readonly, dense | Smithy: botocore carries none |
/// | names of shapes, order of members | Smithy |
///
/// All but the last two rows are listed where the models differ.
package enum ModelMerge {
  /// The contract, and every disagreement in order.
  package static func merge(
    botocore: ImportedModel, smithy: ImportedModel
  ) -> (contract: Contract, disagreements: [Disagreement]) {
    var merging = Merging(botocore: botocore.named, smithy: smithy.named)
    merging.mergeService()
    merging.mergeOperations()
    merging.mergeErrors()
    merging.mergeShapes()
    // A shape that was taken in no place is needed no longer.
    let contract = PlainShapes.replaced(in: merging.result.droppingUnusedShapes())
    return (contract, merging.disagreements.sorted())
  }
}

/// Two contracts while they become one.
struct Merging {
  let botocore: Contract
  let smithy: Contract
  /// Smithy's contract to begin with.
  var result: Contract
  private(set) var disagreements: Set<Disagreement> = []
  /// Pairs of shapes that are yet to be compared, with their place in the models.
  var waiting: [(pair: ShapePair, place: String)] = []
  /// All that ever waited.
  var paired: Set<ShapePair> = []
  /// Names in the result of shapes that botocore alone has.
  var adopted: [String: String] = [:]
  /// Names in the result of those whose parts still have botocore's names.
  var adopting: [String] = []

  init(botocore: Contract, smithy: Contract) {
    self.botocore = botocore
    self.smithy = smithy
    result = smithy
  }

  mutating func disagree(
    _ kind: Disagreement.Kind, _ place: String, _ botocore: String?, _ smithy: String?,
    taken: String?
  ) {
    disagreements.insert(
      Disagreement(kind, at: place, botocore: botocore, smithy: smithy, taken: taken))
  }
}
