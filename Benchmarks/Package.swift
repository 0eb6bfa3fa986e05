// swift-tools-version: 6.2

import PackageDescription

let guardRails: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that nobody who builds assay fetches what only measuring needs. It
// compiles the modules of the parent package as its own targets, through the link `Assay`: what they
// offer one another is `package` and would be out of sight from a package that depended on it.
let package = Package(
  name: "assay-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Without its traits, which stand for malloc counters that replace the allocator.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: [])
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", path: "Assay/CLibYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CZlib", path: "Assay/CZlib", pkgConfig: "zlib"),
    .module("AssayCore", []),
    .module("AssayEngine", ["AssayCore", "CZlib"]),
    .module("AssayYAML", ["AssayCore", "CLibYAML"]),
    .module("AssaySpec", ["AssayCore", "AssayEngine", "AssayYAML"]),
    .module("AssayValidator", ["AssayCore", "AssayEngine", "AssaySpec"]),
    .module("AssayTraffic", ["AssayCore", "AssayEngine"]),
    .executableTarget(
      name: "Stages",
      dependencies: [
        "AssayCore", "AssayEngine", "AssaySpec", "AssayTraffic", "AssayValidator", "CZlib",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      swiftSettings: guardRails,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
  ],
  swiftLanguageModes: [.v6]
)

extension Target {
  /// A module of the parent package, built as it is there.
  static func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(
      name: name, dependencies: dependencies, path: "Assay/\(name)", swiftSettings: guardRails)
  }
}
