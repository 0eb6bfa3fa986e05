import AssaySpec
import Testing

/// A contract of a made-up service, for calls.
enum Bakery {
  static let yaml = """
    assay: 1
    service:
      id: bakery
      version: "1"
      protocol: awsJson1_0
      target: Bakery
      signing: bake
      endpoint: https://bakery.{region}.example.com

    operations:
      BakeBread:
        input:
          Name: { shape: String, required: true }
          Kind: Kind
          Grams: Integer
          Share: Double
          Hot: Boolean
          Until: Timestamp
          Day: Day
          Sent: Sent
          Seal: Blob
          Secret: { shape: String, sensitive: true }
          Codes: Codes
          Token: { shape: String, idempotencyToken: true }
          Layers: Layers
          Labels: Labels
          Filling: Filling
          Any: Document
        output:
          Name: { shape: String, required: true, echo: Name }
          Secret: { shape: String, sensitive: true }
        errors: [OvenCold]

    errors:
      OvenCold:
        fault: client
        status: { apiReference: 400 }
        members: { Message: String }

    shapes:
      Kind: { type: enum, values: [RYE, WHEAT] }
      Day: { type: timestamp, format: date-time }
      Sent: { type: timestamp, format: http-date }
      Layer: { type: structure, members: { Name: String, Until: Timestamp } }
      Layers: { type: list, member: Layer, sparse: false }
      Labels: { type: map, key: String, value: String, sparse: false }
      Code: { type: string, sensitive: true }
      Codes: { type: map, key: Code, value: Integer, sparse: false }
      Filling: { type: union, members: { Jam: String, Grams: Integer } }
    """

  static func contract() throws -> Contract {
    let folder = try TemporaryFolder()
    try folder.write("bakery.yaml", yaml)
    let loaded = ContractLoader.load(folder: folder.path)
    return try #require(loaded.contract, "\(loaded.report)")
  }

  /// The contract and its one operation.
  static func operation() throws -> (operation: AssaySpec.Operation, contract: Contract) {
    let contract = try contract()
    return (try #require(contract.operations["BakeBread"]), contract)
  }
}
