// swift-tools-version: 6.2

import PackageDescription

// As in the package beside this one: warnings are errors only where `ASSAY_STRICT=1` asks for it.
let isStrict = Context.environment["ASSAY_STRICT"] == "1"

let guardRails: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatWarning("ExplicitSendable", as: .warning),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

// A package of its own: who only checks recordings need not fetch and compile what live traffic takes,
// which is many times the tool itself. It compiles the modules of the parent package as its own
// targets, through the link `Assay`: what they offer one another is `package` and would be out of
// sight from a package that depended on it.
let package = Package(
  name: "assay-live",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "assay-live", targets: ["AssayLiveCommand"])
  ],
  dependencies: [
    // SHA-256, HMAC and a comparison in constant time for signatures (AWS Signature Version 4).
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // HTTP as it is on the wire: URLSession decodes gzip on Linux, keeps the old length and drops
    // what it read of an answer that breaks.
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Drivers of SDKs: Foundation's Process neither makes a group of processes nor ends one.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
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
    .module("AssayReport", ["AssayCore"]),
    .module(
      "Assay",
      ["AssayCore", "AssayEngine", "AssayReport", "AssaySpec", "AssayTraffic", "AssayValidator"]),
    .module(
      "AssayConsole",
      [
        "Assay", "AssayCore", "AssayReport", "AssaySpec", "AssayTraffic", "AssayValidator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Live traffic; of the tool's levels the one above the facade.
    .target(
      name: "AssayLive",
      dependencies: [
        "Assay", "AssayCore", "AssayEngine", "AssaySpec", "AssayTraffic", "AssayValidator",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: guardRails
    ),

    // The command line of live traffic, beside that of the tool.
    .executableTarget(
      name: "AssayLiveCommand",
      dependencies: [
        "Assay", "AssayConsole", "AssayCore", "AssayEngine", "AssayLive", "AssayReport",
        "AssaySpec", "AssayTraffic", "AssayValidator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: guardRails
    ),

    .target(name: "AssayTestSupport", path: "TestSupport", swiftSettings: guardRails),
    .testTarget(
      name: "AssayLiveTests",
      dependencies: [
        "Assay", "AssayConsole", "AssayCore", "AssayEngine", "AssayLive", "AssayLiveCommand",
        "AssayReport", "AssaySpec", "AssayTestSupport", "AssayTraffic", "AssayValidator",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: guardRails
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
