import ArchiveModel
import Foundation
import ParallelWork
import Testing

@testable import Publishing

@Suite struct OutputVerifierTests {
  private let folder = TemporaryFolder()
  private static let site = [
    "index.html": "home", "regions/dagestan.html": "dagestan", "a/b/c.html": "deep", "empty": "",
    "città/però.html": "accenti",
  ]

  private func published() throws -> TemporaryFolder {
    try folder.publish(Self.site)
    return folder
  }

  private func verify(_ name: String = "public") throws -> OutputVerification {
    try OutputVerifier(folder.directory(name), parallel: ParallelMap(jobs: 2)).verify()
  }

  private func foreign(_ verification: OutputVerification) -> [String] {
    verification.foreign.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func whatWasPublishedIsWhole() throws {
    _ = try published()
    let verification = try verify()
    #expect(verification.isWhole && verification.foreign.isEmpty)
    #expect(verification.listed == Self.site.count)
  }

  @Test func eachMissingAndChangedFileIsNamed() throws {
    let folder = try published()
    folder.remove("public/index.html")
    folder.write("public/a/b/c.html", "Deep")
    #expect(
      try verify().findings == [
        .init(path: "a/b/c.html", fault: .changed), .init(path: "index.html", fault: .missing),
      ])
  }

  @Test func whatIsNotListedIsForeign() throws {
    let folder = try published()
    folder.write("public/CNAME", "a.example")
    folder.write("public/a/b/new/page.html", "")
    folder.write("public/manifest-sha256.txt.sig", "signature")
    #expect(foreign(try verify()) == ["CNAME", "a/b/new/page.html"])
    #expect(try verify().isWhole)
  }

  @Test func aLinkIsNoFileAndIsNotFollowed() throws {
    let folder = try published()
    folder.write("elsewhere/c.html", "deep")
    folder.remove("public/a/b")
    folder.link("public/a/b", to: folder.path("elsewhere"))
    folder.remove("public/empty")
    folder.link("public/empty", to: "/dev/null")
    let verification = try verify()
    #expect(verification.findings.map(\.fault) == [.missing, .missing])
    #expect(foreign(verification) == ["a/b", "empty"])
  }

  @Test func theFolderItselfMayBeALink() throws {
    let folder = try published()
    folder.link("copy", to: "public")
    #expect(try verify("copy").isWhole)
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let folder = try published()
    folder.remove("public/index.html")
    #expect(mkfifo(folder.path("public/index.html"), 0o600) == 0)
    #expect(try verify().findings == [.init(path: "index.html", fault: .missing)])
  }

  @Test func namesThatADiskDecomposesAreFound() throws {
    let folder = try published()
    let text = folder.read("public/città/però.html")
    folder.remove("public/città")
    folder.write("public/citta\u{300}/pero\u{300}.html", text ?? "")
    #expect(try verify().isWhole)
  }

  @Test func aManifestInAnotherFormHasBeenChanged() throws {
    let folder = try published()
    let manifest = try #require(folder.read("public/manifest-sha256.txt"))
    for changed in [
      manifest.replacing("\n", with: "\r\n"), manifest.replacing("  index", with: " *index"),
      manifest + manifest, String(manifest.dropLast()), "", "x\n", manifest.uppercased(),
    ] where changed != manifest {
      folder.write("public/manifest-sha256.txt", changed)
      #expect(try verify().findings.contains(.init(path: Manifest.path, fault: .changed)), "\(changed)")
    }
  }

  @Test func aFolderWithoutAManifestIsNone() throws {
    folder.write("public/index.html", "home")
    #expect(throws: OutputVerifier.NoManifest.self) { try verify() }
  }

  @Test func everyFlippedByteIsNamed() throws {
    let folder = try published()
    let paths = Self.site.keys.sorted() + ["manifest-sha256.txt"]
    var random = SplitMix(state: 20_260_930)
    for trial in 0..<1_000 {
      let path = paths[Int(random.next() % UInt64(paths.count))]
      let full = folder.path("public/" + path)
      var bytes = try readFile(full, limit: 100_000)
      if bytes.isEmpty { continue }
      let place = Int(random.next() % UInt64(bytes.count))
      let old = bytes
      bytes[place] ^= UInt8(1 + random.next() % 255)
      try Data(bytes).write(to: URL(fileURLWithPath: full))
      let verification = try verify()
      #expect(!verification.isWhole, "trial \(trial): byte \(place) of \(path)")
      if path != "manifest-sha256.txt" {
        #expect(verification.findings.map(\.path.rawValue) == [path])
      }
      try Data(old).write(to: URL(fileURLWithPath: full))
    }
    #expect(try verify().isWhole)
  }
}

/// Random numbers that are the same in each run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
