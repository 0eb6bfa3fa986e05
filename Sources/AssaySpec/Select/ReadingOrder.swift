/// The named shapes of a contract in the order in which a reader meets them: each before what it
/// is made of, as deep as it goes, then the next.
struct ReadingOrder: Sendable {
  private let contract: Contract
  /// The names met so far, predefined shapes left out.
  private(set) var names: [String] = []
  private var met: Set<String> = []

  init(_ contract: Contract) {
    self.contract = contract
  }

  mutating func meet(_ operation: Operation) {
    meet(operation.input + operation.output)
  }

  mutating func meet(_ error: ErrorShape) {
    meet(error.members)
  }

  func hasMet(_ name: String) -> Bool { met.contains(name) }

  private mutating func meet(_ members: [Member]) {
    var waiting = Array(members.map(\.shape).reversed())
    while let name = waiting.popLast() {
      guard let shape = contract.shapes[name], met.insert(name).inserted else { continue }
      names.append(name)
      waiting += shape.kind.parts.reversed()
    }
  }
}

extension Shape.Kind {
  /// The names of the shapes that it is made of.
  package var parts: [String] {
    switch self {
    case .structure(let members), .union(let members): members.map(\.shape)
    case .list(let member, _, _): [member]
    case .map(let key, let value, _): [key, value]
    default: []
    }
  }
}
