@testable import ArchiveModel
import Testing

@testable import Publishing

/// Whatever is killed: a path that isn't listed is in the output as it was before.
@Suite struct ChangeListCrashTests {
  private static let old = [
    "same.html": "same", "changed.html": "old", "gone/deep.html": "gone", "file": "file",
    "folder/x.html": "x",
  ]
  private static let new = [
    "same.html": "same", "changed.html": "new", "new/deep.html": "new", "file/x.html": "x", "folder": "file",
  ]
  private static let changed = [
    "changed.html", "file", "file/x.html", "folder", "folder/x.html", "gone/deep.html", "new/deep.html",
    "manifest-sha256.txt",
  ]

  private func killing(after count: Int, _ wasKilled: Locked<Bool>) -> CommitStep {
    let left = Locked(count)
    return { change throws(PublishingError) in
      let isKilled = left.withLock { left in
        left -= 1
        return left < 0
      }
      wasKilled.withLock { $0 = isKilled }
      if isKilled { throw .fileSystem(FileSystemError(.write, change, .endsEarly)) }
    }
  }

  private func lines(_ folder: TemporaryFolder) -> [String] {
    folder.read("changes.txt")?.split(separator: "\n").map(String.init) ?? []
  }

  /// - Parameter first: whether the build that is killed keeps the list, too.
  @Test(arguments: [true, false], [false, true])
  func nothingIsMissingAfterAKillAtAnyStep(first: Bool, worksInside: Bool) throws {
    var kills = 0
    while true {
      let folder = TemporaryFolder()
      if worksInside { folder.makeFolder("public") }
      try folder.publish(Self.old, worksInside: worksInside)
      let before = folder.tree("public")
      let wasKilled = Locked(false)
      _ = try? folder.publish(
        Self.new, changes: first ? "changes.txt" : nil, worksInside: worksInside,
        step: killing(after: kills, wasKilled))
      guard wasKilled.withLock({ $0 }) else { break }
      if first { expectChangesListed(in: folder, since: before, kills) }
      // Killed when its journal was done, a build without a list is like one that went well.
      let work = worksInside ? "public/" + WorkFolder.innerName : "public.partial"
      if !first, folder.read("public/new/deep.html") != nil, !folder.exists(work + "/journal") { break }
      // The next build finishes the killed one, and then finds errors in the archive.
      try folder.session(changes: "changes.txt", worksInside: worksInside).abandon()
      expectChangesListed(in: folder, since: before, kills)
      try folder.publish(Self.new, changes: "changes.txt", worksInside: worksInside)
      #expect(lines(folder) == Self.changed, "after a kill at step \(kills)")
      expectChangesListed(in: folder, since: before, kills)
      kills += 1
    }
    #expect(kills > 15)
  }

  @Test func aDamagedJournalMakesEverythingListed() throws {
    let folder = TemporaryFolder()
    try folder.publish(Self.old)
    _ = try? folder.publish(Self.new, step: killing(after: 12, Locked(false)))
    #expect(folder.exists("public.partial/journal"))
    folder.write("public.partial/journal", "regesta-journal 1\n")
    try folder.publish(Self.new, adopt: true, changes: "changes.txt")
    #expect(Set(lines(folder)) == Set(Self.changed + ["same.html"]))
  }

  private func expectChangesListed(in folder: TemporaryFolder, since before: [String: String?], _ kill: Int) {
    let after = folder.tree("public")
    let listed = Set(lines(folder))
    for path in Set(before.keys).union(after.keys) where !path.hasPrefix(WorkFolder.innerName) {
      let texts = (before[path] ?? nil, after[path] ?? nil)
      if texts.0 != texts.1 {
        #expect(listed.contains(path), "\(path) changed, and isn't listed after a kill at step \(kill)")
      }
    }
  }
}
