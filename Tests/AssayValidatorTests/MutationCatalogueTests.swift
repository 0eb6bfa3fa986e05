import AssaySpec
import AssayTestSupport
import Foundation
import Testing

@testable import AssayValidator

struct MutationCatalogueTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    var mutation: Mutation

    var testDescription: String { mutation.summary }

    static let all = Mutation.all.map { Kind(mutation: $0) }
  }

  private static let folders = [
    "specs/partnercentral-selling", "golden/specs/lantern-keeper", "golden/specs/orchard-ledger",
  ]

  @Test(arguments: Kind.all)
  func `every kind mutates something`(_ kind: Kind) throws {
    let isUsed = try Self.folders.contains { folder in
      let path = SharedSuites.packageRoot.appending(path: folder).path
      let contract = try #require(ContractLoader.load(folder: path).contract)
      return contract.operations.values.contains { operation in
        MutationBases(operation, contract, seed: 0).contains { base in
          base.message.map { !kind.mutation.attempts($0).isEmpty } ?? false
            || base.sites.contains { !kind.mutation.attempts($0).isEmpty }
        }
      }
    }
    #expect(isUsed)
  }

  @Test func `every kind says in one sentence what it does`() {
    let summaries = Mutation.all.map(\.summary)
    #expect(Set(summaries).count == summaries.count)
    #expect(summaries.allSatisfy { $0.hasSuffix(".") && $0.count <= 100 })
  }
}
