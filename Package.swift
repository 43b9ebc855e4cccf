// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// Debian's file has a flag that the package manager refuses with a warning, and isn't needed there.
#if os(macOS)
  let utf8procConfig: String? = "libutf8proc"
  let gumboConfig: String? = "gumbo"
#else
  let utf8procConfig: String? = nil
  // Needed by tests alone; the package manager would warn everyone who hasn't installed it.
  let gumboConfig: String? = nil
#endif

/// A room of the house; `uses` may only name rooms on lower floors.
func room(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// Tests of a room. What they test is optimised, since they build hundreds of sites; to optimise the tests themselves
/// takes half an hour, and gains nothing.
func tests(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + uses,
    swiftSettings: strict + [.unsafeFlags(["-Onone"])])
}

let package = Package(
  name: "regesta",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "regesta", targets: ["regesta"]),
    .executable(name: "regesta-serve", targets: ["regesta-serve"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Floor 0: system libraries, and the words that everything above shares.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // In every system's own folders, and macOS has it without a pkg-config file.
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(
      name: "CMarkGFMThreadShim", dependencies: ["CMarkGFM"],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: utf8procConfig,
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CLibStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "CEmbeddedTheme"),
    .target(name: "CAllocation"),
    .target(name: "CEmbeddedAtlas"),
    room("BinaryCoding"),
    room("JSONWriting"),
    room("JSONReading", uses: ["JSONWriting"]),
    room("TOMLReading", uses: ["JSONWriting"]),
    room("ImageParts"),
    room("ParallelWork"),
    room("Diagnostics", uses: ["BinaryCoding", "JSONWriting"]),
    room("Digests", uses: ["BinaryCoding", "CLibCrypto"]),
    room("Signatures", uses: ["CLibCrypto"]),
    room("TrustedMarkup"),
    room("UnicodeForms", uses: ["CUTF8Proc"]),

    // Floor 1: formats, without knowledge of articles.
    room("Cartography", uses: ["ParallelWork"]),
    room("Chronology", uses: ["BinaryCoding"]),
    room("PageAddresses"),
    room("FrontMatter", uses: ["CLibYAML", "Diagnostics"]),
    room(
      "Markup", uses: ["BinaryCoding", "CMarkGFM", "CMarkGFMThreadShim", "Diagnostics", "TrustedMarkup"]),
    room("NameMatching", uses: ["UnicodeForms"]),
    room("Templating", uses: ["Diagnostics", "TrustedMarkup", "UnicodeForms"]),

    // Floor 2: what an archive is.
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

    // Floor 3: pages, exports, and files.
    room("EventExports", uses: ["ArchiveModel", "Cartography", "Chronology", "Diagnostics", "JSONWriting"]),
    room(
      "SiteGeneration",
      uses: [
        "ArchiveModel", "BinaryCoding", "Cartography", "Chronology", "Diagnostics", "Digests", "EventExports",
        "FrontMatter",
        "ImageParts", "JSONWriting", "Markup",
        "PageAddresses", "ParallelWork", "SearchIndex", "Templating", "TrustedMarkup", "UnicodeForms",
      ]),
    room(
      "Publishing",
      uses: [
        "ArchiveModel", "BinaryCoding", "Diagnostics", "Digests", "ImageParts", "JSONReading", "JSONWriting",
        "ParallelWork",
        "UnicodeForms",
      ]),
    room(
      "Importing",
      uses: [
        "ArchiveModel", "CExpat", "Chronology", "Diagnostics", "Digests", "FrontMatter", "ImageParts",
        "JSONReading",
        "JSONWriting", "Markup", "NameMatching", "TOMLReading", "UnicodeForms",
      ]),

    // Floor 4 and up: joining the stages, and the command line.
    room(
      "ArchiveBuild",
      uses: [
        "ArchiveModel", "BinaryCoding", "CAllocation", "Cartography", "CEmbeddedAtlas", "CEmbeddedTheme",
        "Chronology", "Diagnostics", "Digests", "EventExports", "FrontMatter", "ImageParts", "Importing",
        "JSONReading",
        "JSONWriting", "Markup", "PageAddresses", "ParallelWork", "Publishing", "SearchIndex", "Signatures",
        "SiteGeneration", "Templating", "TrustedMarkup",
      ]),
    room(
      "CommandLineInterface",
      uses: [
        "ArchiveBuild", "Diagnostics", "Importing", "JSONWriting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "regesta", dependencies: ["CommandLineInterface"], swiftSettings: strict),

    // A program of its own, since the library brings Foundation with it, and regesta is to start at once.
    room("PreviewServer", uses: [.product(name: "FlyingFox", package: "FlyingFox")]),
    .executableTarget(name: "regesta-serve", dependencies: ["PreviewServer"], swiftSettings: strict),

    // Beside the house: made-up archives of any size, for tests and benchmarks only.
    room("CorpusGenerator"),
    .executableTarget(
      name: "regesta-corpus", dependencies: ["CorpusGenerator"], swiftSettings: strict),

    // Beside the house, too: the bounds of dates, for Scripts/compare-edtf.py to compare with another reader's.
    .executableTarget(name: "regesta-edtf", dependencies: ["Chronology"], swiftSettings: strict),

    // For tests alone: reads pages as browsers do.
    .systemLibrary(
      name: "CGumbo", pkgConfig: gumboConfig, providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),

    tests("BinaryCoding"),
    tests("JSONWriting"),
    tests("JSONReading", uses: ["JSONWriting"]),
    tests("TOMLReading", uses: ["JSONWriting"]),
    tests("ParallelWork"),
    tests("Diagnostics", uses: ["JSONWriting"]),
    tests("Digests"),
    tests("Signatures"),
    tests("TrustedMarkup"),
    tests("UnicodeForms"),
    tests("Cartography", uses: ["CEmbeddedAtlas"]),
    tests("Chronology"),
    tests("PageAddresses"),
    tests("FrontMatter", uses: ["Diagnostics"]),
    tests("Markup", uses: ["CMarkGFM", "Diagnostics", "NameMatching", "TrustedMarkup"]),
    tests("NameMatching"),
    tests("Templating", uses: ["Diagnostics", "TrustedMarkup"]),
    tests(
      "ArchiveModel",
      uses: ["Cartography", "CEmbeddedAtlas", "Chronology", "Diagnostics", "FrontMatter", "Markup"]
    ),
    tests("SearchIndex", uses: ["ArchiveModel", "Digests", "JSONWriting", "NameMatching", "ParallelWork"]),
    tests(
      "SiteGeneration",
      uses: [
        "ArchiveModel", "Chronology", "Diagnostics", "FrontMatter", "Markup", "Templating", "TrustedMarkup",
      ]),
    tests("Importing", uses: ["ArchiveModel", "Diagnostics", "FrontMatter", "JSONWriting", "Markup"]),
    tests("Publishing", uses: ["ArchiveModel", "Diagnostics", "Digests", "ParallelWork"]),
    tests(
      "ArchiveBuild",
      uses: [
        "ArchiveModel", "BinaryCoding", "Cartography", "CGumbo", "CorpusGenerator", "Diagnostics", "Digests",
        "Importing", "Publishing",
        "SiteGeneration",
      ]),
    tests("PreviewServer"),
    tests("CorpusGenerator", uses: ["CLibYAML"]),
    // What Fuzzing/ feeds to a fuzzer, in a run that needs none; the sources are the same.
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "ArchiveBuild", "ArchiveModel", "BinaryCoding", "Chronology", "Diagnostics", "FrontMatter",
        "Importing", "JSONReading", "JSONWriting", "Markup", "PageAddresses", "Publishing", "Signatures",
        "Templating", "TrustedMarkup",
      ], swiftSettings: strict),
  ]
)
