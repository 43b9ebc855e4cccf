// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A room of the house, compiled here from its own sources: rooms are open within their package only.
func room(
  _ name: String, uses: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: uses, path: "Regesta/\(name)", swiftSettings: strict + settings)
}

func library(_ name: String, pkgConfig: String?) -> Target {
  .systemLibrary(name: name, path: "Regesta/\(name)", pkgConfig: pkgConfig)
}

// As in the project's own manifest.
#if os(macOS)
  let utf8procConfig: String? = "libutf8proc"
#else
  let utf8procConfig: String? = nil
#endif

let package = Package(
  name: "regesta-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")
  ],
  targets: [
    library("CMarkGFM", pkgConfig: "libcmark-gfm"),
    library("CLibYAML", pkgConfig: "yaml-0.1"),
    library("CUTF8Proc", pkgConfig: utf8procConfig),
    library("CLibCrypto", pkgConfig: "libcrypto"),
    library("CLibStemmer", pkgConfig: nil),
    .target(
      name: "CMarkGFMThreadShim", dependencies: ["CMarkGFM"], path: "Regesta/CMarkGFMThreadShim",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CEmbeddedTheme", path: "Regesta/CEmbeddedTheme"),
    room("BinaryCoding"),
    room("JSONWriting"),
    room("JSONReading", uses: ["JSONWriting"]),
    room("ImageParts"),
    room("ParallelWork"),
    room("Diagnostics", uses: ["BinaryCoding", "JSONWriting"]),
    room("Digests", uses: ["BinaryCoding", "CLibCrypto"]),
    room("TrustedMarkup"),
    room("UnicodeForms", uses: ["CUTF8Proc"]),
    room("Cartography", uses: ["ParallelWork"]),
    room("Chronology", uses: ["BinaryCoding"]),
    room("FrontMatter", uses: ["CLibYAML", "Diagnostics"]),
    room(
      "Markup", uses: ["BinaryCoding", "CMarkGFM", "CMarkGFMThreadShim", "Diagnostics", "TrustedMarkup"]),
    room("NameMatching", uses: ["UnicodeForms"]),
    room("PageAddresses"),
    room("Templating", uses: ["Diagnostics", "TrustedMarkup", "UnicodeForms"]),
    room(
      "ArchiveModel",
      uses: [
        "BinaryCoding", "Cartography", "Chronology", "Diagnostics", "Digests", "FrontMatter", "ImageParts",
        "JSONReading",
        "JSONWriting", "Markup", "NameMatching", "ParallelWork", "TrustedMarkup", "UnicodeForms",
      ]),
    room(
      "SearchIndex",
      uses: [
        "ArchiveModel", "BinaryCoding", "CLibStemmer", "Digests", "JSONWriting", "NameMatching",
        "ParallelWork",
        "UnicodeForms",
      ]),
    room("EventExports", uses: ["ArchiveModel", "Cartography", "Chronology", "Diagnostics", "JSONWriting"]),
    // The views of a page are the room's own; a benchmark is no reason to open them.
    room(
      "SiteGeneration",
      uses: [
        "ArchiveModel", "BinaryCoding", "Cartography", "Chronology", "Diagnostics", "Digests", "EventExports",
        "FrontMatter", "ImageParts", "JSONWriting", "Markup", "PageAddresses", "ParallelWork", "SearchIndex",
        "Templating", "TrustedMarkup", "UnicodeForms",
      ], settings: [.unsafeFlags(["-enable-testing"])]),
    room("CorpusGenerator"),
    // What any generator on cmark-gfm has to do; in C, so that nothing of ours is in it.
    .executableTarget(name: "Floor", dependencies: ["CMarkGFM"], path: "Floor"),
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: [
        "ArchiveModel", "CEmbeddedTheme", "CorpusGenerator", "Diagnostics", "Digests", "FrontMatter",
        "Markup",
        "SiteGeneration", "Templating", .product(name: "Mustache", package: "swift-mustache"),
      ], path: "TemplateBenchmark", resources: [.copy("Templates")], swiftSettings: strict),
  ]
)
