import ArchiveModel
import Digests
import ParallelWork
import Testing

@testable import Publishing

@Suite struct BagWriterTests {
  private let folder = TemporaryFolder()

  private func pack(to bag: String, changing: [String: String] = [:]) throws {
    try folder.publish(["index.html": "home", "a/50% of it.html": "half"])
    let manifest = try Manifest(parsing: readFile(folder.path("public/manifest-sha256.txt"), limit: 100_000))
    for (path, text) in changing { folder.write("public/" + path, text) }
    try BagWriter(folder.directory("public"), parallel: ParallelMap(jobs: 2)).write(
      to: folder.directory(bag), manifest.entries, info: [("Source-Organization", "Redazione")])
  }

  @Test(arguments: [false, true])
  func theBagHasFilesSumsAndWhatIsSaidOfThem(existsEmpty: Bool) throws {
    if existsEmpty { folder.makeFolder("bag") }
    try pack(to: "bag")
    let half = SHA256Digest(of: bytes("half")).hex
    let home = SHA256Digest(of: bytes("home")).hex
    #expect(folder.read("bag/data/a/50% of it.html") == "half")
    #expect(
      folder.read("bag/manifest-sha256.txt") == "\(half)  data/a/50%25 of it.html\n\(home)  data/index.html\n"
    )
    #expect(folder.read("bag/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(folder.read("bag/bag-info.txt") == "Source-Organization: Redazione\nPayload-Oxum: 8.2\n")
    let tags = try #require(folder.read("bag/tagmanifest-sha256.txt"))
    #expect(tags.split(separator: "\n").count == 3)
    for line in tags.split(separator: "\n") {
      let name = line.dropFirst(66)
      #expect(line.prefix(64) == SHA256Digest(of: bytes(folder.read("bag/\(name)") ?? "")).hex)
    }
    #expect(!folder.exists("bag.partial"))
  }

  @Test func nothingIsLeftOfABagThatCannotBeWritten() throws {
    #expect(throws: BagWriter.Failure.changed("index.html")) {
      try pack(to: "bag", changing: ["index.html": "hacked"])
    }
    #expect(!folder.exists("bag") && !folder.exists("bag.partial"))
  }

  @Test func whatIsThereIsNotReplaced() throws {
    folder.write("bag/mine.txt", "mine")
    #expect(throws: BagWriter.Failure.occupied(folder.path("bag"))) { try pack(to: "bag") }
    folder.write("other.partial", "mine")
    #expect(throws: BagWriter.Failure.unfinished(folder.path("other.partial"))) { try pack(to: "other") }
    #expect(folder.read("bag/mine.txt") == "mine" && folder.read("other.partial") == "mine")
  }

  @Test func aBagDoesNotLieInWhatItHolds() throws {
    #expect(throws: BagWriter.Failure.inside(folder.path("public/bag"))) { try pack(to: "public/bag") }
    #expect(!folder.exists("public/bag") && !folder.exists("public/bag.partial"))
  }
}
