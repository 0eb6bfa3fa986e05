// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "assay",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "assay", targets: ["AssayCommand"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Level 0: values, and the system's C libraries.
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .yum(["libyaml-devel"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"]), .brew(["zlib"])]
    ),
    .target(name: "AssayCore"),

    // Level 1: every per-byte loop; YAML.
    .target(name: "AssayEngine", dependencies: ["AssayCore", "CZlib"]),
    .target(name: "AssayYAML", dependencies: ["AssayCore", "CLibYAML"]),

    // Level 2: the contract.
    .target(name: "AssaySpec", dependencies: ["AssayCore", "AssayEngine", "AssayYAML"]),

    // Level 3: three trades that never import one another.
    .target(name: "AssayValidator", dependencies: ["AssayCore", "AssayEngine", "AssaySpec"]),
    .target(name: "AssayTraffic", dependencies: ["AssayCore", "AssayEngine"]),
    .target(name: "AssayReport", dependencies: ["AssayCore"]),

    // Level 4: the facade.
    .target(
      name: "Assay",
      dependencies: [
        "AssayCore", "AssayEngine", "AssayReport", "AssaySpec", "AssayTraffic", "AssayValidator",
      ]
    ),

    // Level 5: what command lines have in common: contracts, reports, exit codes.
    .target(
      name: "AssayConsole",
      dependencies: [
        "Assay", "AssayCore", "AssayReport", "AssaySpec", "AssayTraffic", "AssayValidator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Level 6: the command line. Not named `assay`: a file system that ignores letter case would
    // put its build products into those of `Assay`.
    .executableTarget(
      name: "AssayCommand",
      dependencies: [
        "Assay", "AssayConsole", "AssayCore", "AssayReport", "AssaySpec", "AssayTraffic",
        "AssayValidator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .target(name: "AssayTestSupport", path: "Tests/AssayTestSupport"),
    .testTarget(
      name: "AssayEngineTests",
      dependencies: ["AssayCore", "AssayEngine", "AssayTestSupport"]
    ),
    .testTarget(
      name: "AssayYAMLTests",
      dependencies: ["AssayCore", "AssayTestSupport", "AssayYAML"]
    ),
    .testTarget(
      name: "AssaySpecTests",
      dependencies: ["AssayCore", "AssayEngine", "AssaySpec", "AssayTestSupport", "AssayYAML"]
    ),
    .testTarget(
      name: "AssayValidatorTests",
      dependencies: ["AssayCore", "AssayEngine", "AssaySpec", "AssayTestSupport", "AssayValidator"]
    ),
    .testTarget(
      name: "AssayTrafficTests",
      dependencies: ["AssayCore", "AssayEngine", "AssayTestSupport", "AssayTraffic"]
    ),
    .testTarget(
      name: "AssayReportTests",
      dependencies: ["AssayCore", "AssayReport", "AssayTestSupport"]
    ),
    .testTarget(
      name: "AssayTests",
      dependencies: [
        "Assay", "AssayCore", "AssayEngine", "AssayReport", "AssaySpec", "AssayTestSupport",
        "AssayTraffic", "AssayValidator", "AssayYAML",
      ]
    ),
    .testTarget(
      name: "AssayCommandTests",
      dependencies: [
        "Assay", "AssayCommand", "AssayConsole", "AssayCore", "AssayReport", "AssayTestSupport",
        "AssayTraffic",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The same guard rails for every target. Warnings are errors only where `ASSAY_STRICT=1` asks for
// it: a newer compiler's new warning must not break a user's build.
let isStrict = Context.environment["ASSAY_STRICT"] == "1"
// `ASSAY_SAFE_SCAN=1` builds the scan without any `unsafe`: slower, for whoever wants no such line.
let isSafe = Context.environment["ASSAY_SAFE_SCAN"] == "1"
for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings += [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatWarning("ExplicitSendable", as: .warning),
  ]
  if isSafe {
    settings.append(.define("ASSAY_SAFE_SCAN"))
  }
  if isStrict {
    settings.append(.treatAllWarnings(as: .error))
  }
  target.swiftSettings = settings
}
