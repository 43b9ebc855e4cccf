@testable import ArchiveModel
import Digests
import Foundation
import Testing

@testable import Publishing

@Suite struct OutputSessionTests {
  private let folder = TemporaryFolder()
  private let site = [
    "index.html": "home", "regions/dagestan.html": "dagestan", "a/b/c.html": "deep", "empty": "",
  ]

  private func manifest() throws -> Manifest {
    try Manifest(parsing: readFile(folder.path("public/manifest-sha256.txt"), limit: 1_000_000))
  }

  /// Ages all files, so that a file written anew shows by its time.
  private func statusesOfAgedOutput() throws -> [String: FileStatus] {
    for name in folder.tree("public").keys {
      var times = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)]
      lutimes(folder.path("public/" + name), &times)
    }
    return folder.statuses("public")
  }

  @Test(arguments: [false, true])
  func writesANewOutputWithItsManifest(existsEmpty: Bool) throws {
    if existsEmpty { folder.makeFolder("public") }
    let report = try folder.publish(site)
    #expect(folder.published == site)
    #expect(report.written == ["a/b/c.html", "empty", "index.html", "regions/dagestan.html"])
    #expect(report.unchanged == 0 && report.replaced.isEmpty && report.removed.isEmpty)
    #expect(report.warnings.isEmpty)
    #expect(
      try manifest().entries
        == site.sorted { $0.key < $1.key }.map {
          .init(path: OutputPath(utf8: bytes($0.key)[...])!, digest: SHA256Digest(of: bytes($0.value)))
        })
    #expect(folder.isTidy)
  }

  @Test func nothingShowsBeforeTheCommit() throws {
    let session = try folder.session()
    try session.write("index.html", bytes("home"))
    #expect(!folder.exists("public"))
    session.abandon()
    #expect(folder.tree("").isEmpty)
  }

  @Test func anEmptyFolderKeepsItsPermissions() throws {
    folder.makeFolder("public")
    chmod(folder.path("public"), 0o2750)
    try folder.publish(site)
    var status = stat()
    stat(folder.path("public"), &status)
    #expect(status.st_mode & 0o7777 == 0o2750)
  }

  @Test func anUnchangedOutputIsNotTouched() throws {
    try folder.publish(site)
    let before = try statusesOfAgedOutput()
    let report = try folder.publish(site)
    #expect(report.unchanged == 4)
    #expect(report.written.isEmpty && report.replaced.isEmpty && report.removed.isEmpty)
    #expect(folder.statuses("public") == before)
    #expect(folder.isTidy)
  }

  @Test func onlyWhatDiffersIsWritten() throws {
    try folder.publish(site)
    let before = try statusesOfAgedOutput()
    var next = site
    next["index.html"] = "HOME"
    next["empty"] = nil
    next["a/b/c.html"] = nil
    next["a/d.html"] = "new"
    let report = try folder.publish(next)
    #expect(report.replaced == ["index.html"])
    #expect(report.removed == ["a/b/c.html", "empty"])
    #expect(report.written == ["a/d.html"])
    #expect(report.unchanged == 1)
    #expect(folder.published == next)
    #expect(!folder.exists("public/a/b"))
    let name = "regions/dagestan.html"
    #expect(folder.statuses("public")[name] == before[name])
    #expect(try manifest().entries.map(\.path) == ["a/d.html", "index.html", "regions/dagestan.html"])
  }

  @Test func anAbandonedUpdateLeavesEverythingAsItWas() throws {
    try folder.publish(site)
    folder.write("public/CNAME", "example.org")
    let before = try statusesOfAgedOutput()
    let session = try folder.session()
    try session.write("index.html", bytes("HOME"))
    try session.write("new/page.html", bytes("new"))
    session.abandon()
    #expect(folder.statuses("public") == before)
    #expect(folder.isTidy)
  }

  @Test func foreignFilesStayAndAreNotListed() throws {
    try folder.publish(site)
    folder.write("public/CNAME", "example.org")
    folder.write("public/.well-known/security.txt", "mail")
    folder.write("public/a/b/own.txt", "mine")
    try folder.publish(["index.html": "home"])
    #expect(
      folder.published == [
        "index.html": "home", "CNAME": "example.org", ".well-known/security.txt": "mail",
        "a/b/own.txt": "mine",
      ])
    #expect(try manifest().entries.map(\.path) == ["index.html"])
  }

  @Test func aFolderWithoutOurManifestIsRefusedUnlessAdopted() throws {
    folder.write("public/index.html", "somebody's")
    folder.write("public/other.html", "somebody's")
    #expect(throws: PublishingError.foreignFolder(folder.path("public"))) { try folder.publish(site) }
    #expect(folder.published == ["index.html": "somebody's", "other.html": "somebody's"])
    #expect(folder.isTidy)

    let report = try folder.publish(site, adopt: true)
    let kept = KeptFiles.name(of: .init(path: "index.html", digest: SHA256Digest(of: bytes("somebody's"))))
    #expect(report.warnings == [.foreignReplaced("index.html", keptAt: kept)])
    #expect(folder.read(kept) == "somebody's")
    #expect(folder.published == site.merging(["other.html": "somebody's"]) { one, _ in one })
    #expect(try manifest().digest(of: "other.html") == nil)
    #expect(try folder.publish(site).unchanged == 4)
  }

  @Test func foreignFilesInTheWayAreAllNamedBeforeAnythingChanges() throws {
    try folder.publish(["index.html": "home"])
    folder.write("public/b.html", "mine")
    folder.write("public/a.html", "right by chance")
    folder.write("public/folder", "a file")
    folder.makeFolder("public/c.html/own")
    folder.write("public/c.html/own/x", "mine")
    folder.link("public/d.html", to: "b.html")
    folder.link("public/linked", to: "c.html")
    let before = folder.statuses("public")
    let files = [
      "index.html": "HOME", "a.html": "right by chance", "b.html": "ours", "c.html": "ours", "d.html": "ours",
      "folder/x.html": "ours", "linked/y.html": "ours",
    ]
    #expect(
      throws: PublishingError.foreignFiles(
        output: folder.path("public"), ["a.html", "b.html", "c.html/own/x", "d.html", "folder", "linked"])
    ) {
      let session = try folder.session()
      defer { session.abandon() }
      for (path, text) in files { try session.write(#require(OutputPath(path)), bytes(text)) }
      _ = try session.commit()
    }
    #expect(folder.statuses("public") == before)
    #expect(folder.isTidy)

    // Links aren't ours to replace even then.
    #expect(throws: PublishingError.foreignFiles(output: folder.path("public"), ["d.html", "linked"])) {
      try folder.publish(files, adopt: true)
    }
    folder.remove("public/d.html")
    folder.remove("public/linked")
    let report = try folder.publish(files, adopt: true)
    #expect(folder.published == files)
    #expect(report.warnings.map(\.path) == ["b.html", "c.html/own/x", "folder"])
    for case .foreignReplaced(let path, let kept) in report.warnings {
      #expect(folder.read(kept) == (path == "folder" ? "a file" : "mine"))
    }
  }

  @Test func aFileChangedByHandIsKeptBeforeItIsReplaced() throws {
    try folder.publish(site)
    folder.write("public/index.html", "my own words")
    let kept = KeptFiles.name(of: .init(path: "index.html", digest: SHA256Digest(of: bytes("my own words"))))
    let report = try folder.publish(site)
    #expect(report.warnings == [.handChangedReplaced("index.html", keptAt: kept)])
    #expect(folder.read(kept) == "my own words")
    #expect(kept.hasPrefix(".regesta/replaced/") && kept.hasSuffix("/index.html"))

    folder.write("public/index.html", "other words")
    try folder.publish(site)
    #expect(folder.read(kept) == "my own words")
    #expect(
      folder.tree(".regesta/replaced").values.compactMap { $0 }.sorted() == ["my own words", "other words"])
    #expect(folder.published == site)
  }

  @Test func aFileChangedByHandIsLeftWhenItIsNoLongerPlanned() throws {
    try folder.publish(site)
    folder.write("public/empty", "not any more")
    var next = site
    next["empty"] = nil
    let report = try folder.publish(next)
    #expect(report.warnings == [.handChangedLeft("empty")])
    #expect(report.removed.isEmpty)
    #expect(folder.published["empty"] == "not any more")
    #expect(try manifest().digest(of: "empty") == nil)
    #expect(try folder.publish(next).warnings.isEmpty)
  }

  @Test func whatWasDeletedByHandComesBack() throws {
    try folder.publish(site)
    let before = folder.read("public/manifest-sha256.txt")
    folder.remove("public/a")
    #expect(try folder.publish(site).written == ["a/b/c.html"])
    #expect(folder.published == site)
    #expect(folder.read("public/manifest-sha256.txt") == before)
  }

  @Test func filesAndFoldersMayTradePlaces() throws {
    let one = ["regions.html": "list", "topics/x/y.html": "y", "topics/z.html": "z"]
    let two = ["regions.html/x.html": "x", "topics": "all topics"]
    try folder.publish(one)
    folder.makeFolder("public/topics/empty")
    let report = try folder.publish(two)
    #expect(folder.published == two)
    #expect(report.removed == ["regions.html", "topics/x/y.html", "topics/z.html"])
    #expect(report.written == ["regions.html/x.html", "topics"])
    #expect(report.warnings.isEmpty)
    try folder.publish(one)
    #expect(folder.published == one)
  }

  @Test func aFileChangedByHandThatIsInTheWayIsKept() throws {
    try folder.publish(["a": "file", "b/c": "file"])
    folder.write("public/a", "mine a")
    folder.write("public/b/c", "mine c")
    let report = try folder.publish(["a/x": "x", "b": "b"])
    #expect(folder.published == ["a/x": "x", "b": "b"])
    #expect(report.warnings.map(\.path) == ["a", "b/c"])
    #expect(folder.tree(".regesta/replaced").values.compactMap { $0 }.sorted() == ["mine a", "mine c"])
  }

  @Test func aNameThatOnlyChangesItsCaseIsRenamed() throws {
    // Where the disk takes both for one file, this is no question of ours.
    folder.write("case", "")
    guard !folder.exists("CASE") else { return }
    try folder.publish(["Regions/Dagestan.html": "x"])
    try folder.publish(["regions/dagestan.html": "x"])
    #expect(folder.published == ["regions/dagestan.html": "x"])
  }

  @Test(arguments: [false, true])
  func aPathThatIsFileAndFolderIsAnError(isUpdate: Bool) throws {
    if isUpdate { try folder.publish(["a/b": "b"]) }
    #expect(throws: PublishingError.self) { try folder.publish(["a": "a", "a/b": "b"]) }
  }

  @Test(arguments: ["manifest-sha256.txt", ".regesta-partial/x"])
  func namesThatPublishingNeedsAreRefused(path: String) throws {
    #expect(throws: PublishingError.self) { try folder.publish([path: "x"]) }
  }

  @Test func aDamagedManifestIsRefusedUnlessAdopted() throws {
    try folder.publish(site)
    let path = folder.path("public/manifest-sha256.txt")
    folder.write("public/manifest-sha256.txt", "nonsense\n")
    #expect(throws: PublishingError.damagedManifest(path, line: 1)) { try folder.publish(site) }
    #expect(try folder.publish(site, adopt: true).warnings == [.damagedManifestReplaced])
    #expect(try manifest().entries.count == 4)
  }

  @Test func aBagIsNotTakenForAnOutput() throws {
    folder.write("public/data/letter.txt", "text")
    folder.write("public/bagit.txt", "BagIt-Version: 1.0")
    let digest = SHA256Digest(of: bytes("text"))
    folder.write("public/manifest-sha256.txt", "\(digest)  data/letter.txt\n")
    for adopt in [false, true] {
      #expect(throws: PublishingError.foreignFolder(folder.path("public"))) {
        try folder.publish(site, adopt: adopt)
      }
    }
    #expect(folder.read("public/data/letter.txt") == "text")
  }

  @Test func aForeignFolderOfTheWorkFoldersNameIsRefused() throws {
    folder.write("public.partial/mine", "text")
    #expect(throws: PublishingError.foreignWorkFolder(folder.path("public.partial"))) {
      try folder.publish(site)
    }
    #expect(folder.read("public.partial/mine") == "text")
    folder.remove("public.partial")
    folder.makeFolder("public.partial")
    try folder.publish(site)
    #expect(folder.published == site && folder.isTidy)
  }

  @Test func twoBuildsCannotWriteToOneOutput() throws {
    let first = try folder.session()
    #expect(throws: PublishingError.outputInUse(folder.path("public"))) { try folder.publish(site) }
    first.abandon()
  }

  @Test func whatAKilledBuildLeftIsCleared() throws {
    folder.write("public.partial/\(WorkFolder.markerName)", "")
    folder.write("public.partial/files/old/page.html", "old")
    folder.write("public.partial/journal.draft", "half")
    folder.write("public.partial/manifest-sha256.txt", "half")
    try folder.publish(site)
    #expect(folder.published == site && folder.isTidy)
  }

  @Test func aDamagedJournalIsNotFollowed() throws {
    try folder.publish(site)
    folder.write("public.partial/\(WorkFolder.markerName)", "")
    folder.write("public.partial/journal", "regesta-journal 1\nremove x index.html\n")
    let report = try folder.publish(site)
    #expect(report.warnings == [.damagedJournalIgnored])
    #expect(folder.published == site && folder.isTidy)
  }

  @Test func worksInsideWhereNothingCanBeMovedInFromBeside() throws {
    folder.makeFolder("public")
    let next = ["index.html": "HOME", "new/x.html": "x"]
    try folder.publish(site, worksInside: true)
    #expect(folder.published == site && folder.isTidy)
    #expect(try folder.publish(next, worksInside: true).replaced == ["index.html"])
    #expect(folder.published == next && folder.isTidy)
  }

  @Test func keepsAFileWithoutItsBytes() throws {
    try folder.publish(site)
    let before = folder.read("public/manifest-sha256.txt")
    folder.write("public/foreign", "x")
    let session = try folder.session()
    let digest = try SHA256Digest(ofFile: folder.path("public/index.html"))
    #expect(session.hasPublished("index.html", digest))
    #expect(!session.hasPublished("index.html", SHA256Digest(of: bytes("other"))))
    #expect(try !session.hasPublished("foreign", SHA256Digest(ofFile: folder.path("public/foreign"))))
    #expect(!session.hasPublished("none", digest))
    let index: OutputPath = "index.html"
    session.keep([(path: index, digest: digest)])
    for (path, text) in site where path != "index.html" {
      try session.write(#require(OutputPath(path)), bytes(text))
    }
    #expect(try session.commit().unchanged == 4)
    #expect(folder.read("public/manifest-sha256.txt") == before)
  }

  @Test(arguments: [false, true])
  func takesFilesFromManyThreadsAtOnce(isUpdate: Bool) throws {
    if isUpdate { try folder.publish(["0/0.html": "page 0", "1/1.html": "old", "gone": "x"]) }
    let session = try folder.session()
    let errors = Locked<[PublishingError]>([])
    DispatchQueue.concurrentPerform(iterations: 600) { number in
      do throws(PublishingError) {
        let path = OutputPath(utf8: bytes("\(number % 20)/\(number).html")[...])!
        try session.write(path, bytes("page \(number)"))
      } catch {
        errors.withLock { $0.append(error) }
      }
    }
    #expect(errors.withLock { $0 }.isEmpty)
    let report = try session.commit()
    #expect(report.written.count == (isUpdate ? 598 : 600))
    #expect(report.written == report.written.sorted())
    #expect(report.unchanged == (isUpdate ? 1 : 0))
    #expect(folder.published.count == 600)
    #expect(folder.published["13/593.html"] == "page 593")
  }

  @Test func aFileWrittenTwiceIsRefused() throws {
    let session = try folder.session()
    try session.write("a", bytes("a"))
    #expect(throws: PublishingError.self) { try session.write("a", bytes("a")) }
  }

  @Test func aFileWhereAFolderIsNeededIsToldWithItsPath() throws {
    folder.write("file", "text")
    #expect(
      throws: PublishingError.fileSystem(
        FileSystemError(.createFolder, folder.path("file/out.partial"), .system(ENOTDIR)))
    ) { try folder.publish(site, "file/out") }
  }
}
