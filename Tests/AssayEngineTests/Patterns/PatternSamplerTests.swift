import Testing

@testable import AssayEngine

struct PatternSamplerTests {
  private static let sources = [
    "^job-[0-9a-z]{13}$", "^arn:.*", "[a-z]+-[0-9]+", "^(?:ab|cde|f{2,9})+$", #"^\p{Lu}\d{4}$"#,
    "^(?!aws:)[a-z:]+$", "^(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]{8,12}$", #"\bword\b"#, "(?i)^abc$",
    "^(a|b(c|d(e|f(g)))){3}$", "^[^a-z]{5}$", "^日本{2,3}$", #"^[\u4e00-\u9fff]{4}$"#, "",
    "^((a?b?){3}c?){2}$", "^[\n\t]$", #"^a(?<=a)b$"#, "^$|^x+$",
  ]

  @Test(arguments: sources, [0, 1, 42] as [UInt64])
  func `a sample is matched, and is the same each time`(_ source: String, _ seed: UInt64) throws {
    var sampler = PatternSampler(try Pattern(source))
    let found = sampler.sample(seed: seed)
    let again = sampler.sample(seed: seed)
    #expect(found == again)
    #expect(sampler.pattern.matches(try #require(found)))
  }

  @Test(arguments: [
    ("^[a-z]{1,64}$", 64), ("^[a-z]+$", 300), ("^(?:ab){1,9}$", 18), ("^[a-z]+-[0-9]+$", 40),
    ("^(?:a|bcd){4}$", 10), ("abc", 12), ("^(?:[a-z]{2}-?){1,20}$", 33), ("^a*b*c*$", 1),
    ("^(?:a{1,3}/){2,5}$", 17), ("^.{0,200000}$", 200_000),
  ])
  func `a sample is as long as it should be`(_ source: String, _ length: Int) throws {
    var sampler = PatternSampler(try Pattern(source))
    let found = sampler.sample(length: length...length)
    let sample = try #require(found)
    #expect(sample.unicodeScalars.count == length)
    #expect(sampler.pattern.matches(sample))
  }

  @Test(arguments: [
    ("a^b", 0...9), ("^(?:ab)*$", 3...3), ("^[a-z]{4}$", 5...9), ("^(?!a)a", 0...9),
    ("^a{9,12}$", 0...8), (#"^[^\s\S]$"#, 0...9),
  ])
  func `where nothing matches there is no sample`(
    _ source: String, _ length: ClosedRange<Int>
  ) throws {
    var sampler = PatternSampler(try Pattern(source))
    let sample = sampler.sample(length: length)
    #expect(sample == nil)
  }

  @Test(arguments: sources.filter { !["", "^arn:.*"].contains($0) })
  func `a near miss is not matched`(_ source: String) throws {
    var sampler = PatternSampler(try Pattern(source))
    let found = sampler.sample()
    let near = sampler.nearMiss(of: try #require(found))
    #expect(!sampler.pattern.matches(try #require(near)))
  }

  @Test func `a near miss keeps the length where it can`() throws {
    var sampler = PatternSampler(try Pattern("^job-[0-9a-z]{13}$"))
    let found = sampler.sample()
    let sample = try #require(found)
    let near = sampler.nearMiss(of: sample, length: 17...17)
    let miss = try #require(near)
    #expect(miss.unicodeScalars.count == 17)
    let changed = zip(sample.unicodeScalars, miss.unicodeScalars).filter { $0 != $1 }
    #expect(changed.count == 1)
  }

  @Test(arguments: ["", ".*", #"^[\s\S]*$"#, "a*"])
  func `what everything matches has no near miss`(_ source: String) throws {
    var sampler = PatternSampler(try Pattern(source))
    let miss = sampler.nearMiss(of: "abc", length: 0...10)
    #expect(miss == nil)
  }

  @Test(arguments: [
    "^((a?){300}){300}b^$", "^(?:(?:a|aa)+)+$^b", "^(a{0,400}b?){400}(?!.)(?=x)$",
    "^(?=b)(?:a?){100000}$",
  ])
  func `no pattern costs more than the bound`(_ source: String) throws {
    var sampler = PatternSampler(try Pattern(source))
    let sample = sampler.sample()
    #expect(sample == nil)
    #expect(sampler.steps <= PatternSampler.mostSteps)
  }
}
