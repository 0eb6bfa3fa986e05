import Foundation
import Testing

@testable import AssayCommand
@testable import AssayConsole

@Suite struct ColorChoiceTests {
  @Test(arguments: [(ColorChoice.always, true), (.never, false), (.auto, false)])
  func `a file has colours only where they are asked for`(_ choice: ColorChoice, _ uses: Bool)
    throws
  {
    let file = try OutputFile(path: "/dev/null")
    #expect(choice.usesColor(on: file, environment: [:]) == uses)
    #expect(choice.usesColor(on: file, environment: ["NO_COLOR": "1"]) == uses)
  }
}
