// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// A package and a program of its own: `regesta` links no image library, and a bad image can't end a build.
let package = Package(
  name: "regesta-images",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "regesta-images", targets: ["regesta-images"])
  ],
  targets: [
    .systemLibrary(
      name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"]), .brew(["vips"])]),
    .target(
      name: "CVipsShim", dependencies: ["CVips"],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    // What both programs know of the parts of files; the sources are those of the project.
    .target(name: "ImageParts", swiftSettings: strict),
    .executableTarget(
      name: "regesta-images", dependencies: ["CVipsShim", "ImageParts"], swiftSettings: strict),
  ]
)
