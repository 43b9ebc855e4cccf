// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A room of the house, compiled here from its own sources: rooms are open within their package only.
func room(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, path: "Regesta/\(name)", swiftSettings: strict)
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

// Built by Scripts/fuzz.sh, with libFuzzer, which brings the `main`; without it nothing here can be linked.
let package = Package(
  name: "regesta-fuzzing",
  platforms: [.macOS(.v15)],
  targets: [
    library("CMarkGFM", pkgConfig: "libcmark-gfm"),
    library("CLibYAML", pkgConfig: "yaml-0.1"),
    library("CExpat", pkgConfig: nil),
    library("CUTF8Proc", pkgConfig: utf8procConfig),
    library("CLibCrypto", pkgConfig: "libcrypto"),
    .target(
      name: "CMarkGFMThreadShim", dependencies: ["CMarkGFM"], path: "Regesta/CMarkGFMThreadShim",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
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
    room("Cartography", uses: ["ParallelWork"]),
    room("Chronology", uses: ["BinaryCoding"]),
    room("PageAddresses"),
    room("FrontMatter", uses: ["CLibYAML", "Diagnostics"]),
    room(
      "Markup", uses: ["BinaryCoding", "CMarkGFM", "CMarkGFMThreadShim", "Diagnostics", "TrustedMarkup"]),
    room("NameMatching", uses: ["UnicodeForms"]),
    room("Templating", uses: ["Diagnostics", "TrustedMarkup", "UnicodeForms"]),
    room(
      "ArchiveModel",
      uses: [
        "BinaryCoding", "Cartography", "Chronology", "Diagnostics", "Digests", "FrontMatter", "ImageParts",
        "JSONReading",
        "JSONWriting", "Markup", "NameMatching", "ParallelWork", "TrustedMarkup", "UnicodeForms",
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

    // What regesta-images reads files with, without libvips: its shim is a header and two functions here.
    .target(name: "CVipsShim", path: "CVipsShim"),
    .target(
      name: "ImageReading", dependencies: ["CVipsShim", "ImageParts"], path: "Images",
      exclude: [
        "Animation.swift", "Command.swift", "DescriptorWriting.swift", "ForeignBytes.swift",
        "FrameStack.swift", "ImageReport.swift", "ImageVersion.swift", "InputFile.swift",
        "OutputFolder.swift", "PixelBuffer.swift", "Program.swift", "Raster.swift", "Supervisor.swift",
        "VersionSizes.swift", "Worker.swift", "WorkerMessages.swift", "main.swift",
      ],
      sources: [
        "DecoderError.swift", "FileBytes.swift", "ImageFormat.swift", "ImageProblem.swift",
        "ImageSignature.swift", "JSONText.swift", "Limits.swift", "MarkupStart.swift",
        "MediaBoxes+AVIF.swift", "UsageError.swift",
      ],
      swiftSettings: strict + [.unsafeFlags(["-enable-testing"])]),

    .target(
      name: "Entries",
      dependencies: [
        "ArchiveModel", "BinaryCoding", "Chronology", "Diagnostics", "FrontMatter", "ImageParts",
        "ImageReading", "Importing", "JSONReading", "JSONWriting", "Markup", "PageAddresses", "Publishing",
        "Signatures", "Templating",
        "TrustedMarkup",
      ], path: "Entries", swiftSettings: strict),
    // gold stumbles over what the sanitizers write for debuggers.
    .executableTarget(
      name: "regesta-fuzz", dependencies: ["Entries"], path: "Driver", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
  ]
)
