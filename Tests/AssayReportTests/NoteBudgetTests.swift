import AssayCore
import Testing

@testable import AssayReport

@Suite struct NoteBudgetTests {
  @Test func `three notes of a kind are shown and the rest counted`() {
    var budget = NoteBudget()
    let shown = (0..<5).map {
      budget.admits(.null("/Items/\($0)/Note", offset: 1), operation: "Get")
    }
    #expect(shown == [true, true, true, false, false])
    #expect(budget.shownCount == 3)
    #expect(budget.hidden(and: [:]).map(\.count) == [2])
    #expect(budget.hidden(and: [:]).map(\.kind.place) == ["/Items/*/Note"])
  }

  @Test(arguments: [("/A", "Get"), ("/Items/0/Other", "Get"), ("/Items/0/Note", "Put")])
  func `another member or operation is another kind`(_ pointer: String, _ operation: String) {
    var budget = NoteBudget()
    let first = (0..<4).map {
      budget.admits(.null("/Items/\($0)/Note", offset: 1), operation: "Get")
    }
    #expect(first == [true, true, true, false])
    let isShown = budget.admits(.null(pointer, offset: 1), operation: operation)
    #expect(isShown)
  }

  /// One note of many kinds, then six of one more: told, or some of them only counted.
  @Test(arguments: [6, 5, 3], [0, NoteBudget.kindLimit - 1, NoteBudget.kindLimit])
  func `a note that nobody was told of counts as one that was not shown`(
    _ told: Int, _ kinds: Int
  ) {
    var budget = NoteBudget()
    for index in 0..<kinds {
      _ = budget.admits(.null("/Tags/key\(index)", offset: 1), operation: "Get")
    }
    for _ in 0..<told { _ = budget.admits(.null("/Note", offset: 1), operation: "Get") }
    let kind = NoteKind(rule: .null, operation: "Get", part: .response, place: "/Note")
    let hidden = budget.hidden(and: told < 6 ? [kind: 6 - told] : [:])
    #expect(hidden.map(\.count) == [3])
    #expect(hidden.map(\.kind.place) == [kinds < NoteBudget.kindLimit ? "/Note" : "elsewhere"])
  }

  @Test func `kinds without end take no memory without end`() {
    var budget = NoteBudget()
    let shown = (0..<1000).map {
      budget.admits(.null("/Tags/key\($0)", offset: 1), operation: "Get")
    }
    #expect(shown.count { $0 } == NoteBudget.kindLimit + NoteBudget.shownPerKind)
    #expect(
      budget.hidden(and: [:]).map(\.count) == [
        1000 - NoteBudget.kindLimit - NoteBudget.shownPerKind
      ])
  }
}
