import AssayCore
import AssaySpec
import AssayValidator
import Testing

struct MutantTests {
  @Test(arguments: Trial.all)
  func `every mutant is found by its rule and by no other`(_ trial: Trial) throws {
    let (operation, contract) = try trial.parts()
    var bench = Bench(contract)
    let objections = Mutants.all(of: operation, contract).compactMap { bench.objection(to: $0) }
    #expect(objections == [])
  }

  @Test(arguments: Trial.all)
  func `no two mutants have one name`(_ trial: Trial) throws {
    let (operation, contract) = try trial.parts()
    let names = Mutants.all(of: operation, contract).map(\.name)
    #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test(arguments: Trial.all)
  func `mutants are the same each time`(_ trial: Trial) throws {
    let (operation, contract) = try trial.parts()
    let once = Mutants.all(of: operation, contract).map(\.recordingLine)
    let again = Mutants.all(of: operation, contract).map(\.recordingLine)
    #expect(once == again)
  }

  @Test func `no more are made than are asked for`() throws {
    let (operation, contract) = try Trial.all[0].parts()
    var mutants = Mutants.all(of: operation, contract).makeIterator()
    #expect(mutants.next()?.name == "request: operation named by the path alone")
  }

  @Test func `every rule about an exchange is broken by some mutant`() throws {
    var broken: Set<RuleID> = []
    for trial in Trial.all {
      let (operation, contract) = try trial.parts()
      broken.formUnion(Mutants.all(of: operation, contract).map(\.rule))
    }
    let others: Set<RuleID> = [.template, .damaged, .unknownOperation]
    #expect(broken == Set(RuleID.all).subtracting(others))
  }

  @Test func `all five errors are mutated`() throws {
    let (operation, contract) = try Trial.all[0].parts()
    let outcomes = Set(Mutants.all(of: operation, contract).map(\.outcome.name))
    #expect(outcomes == Set(operation.errors + ["success"]))
  }
}
