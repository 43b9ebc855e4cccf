@testable import ArchiveModel
import Digests
import Testing

@testable import Publishing

/// Kills a commit, and the recovery after it, at every step.
@Suite struct CrashSafetyTests {
  /// What the output is before, with every kind of change that a commit can meet.
  private static let old = [
    "index.html": "old home", "same.html": "same", "gone/deep/page.html": "gone", "gone.html": "gone too",
    "file": "was a file", "folder/x.html": "was in a folder", "folder/y/z.html": "deeper",
    "edited.html": "before", "edited-gone.html": "before", "edited-in-the-way/a.html": "before",
  ]
  private static let new = [
    "index.html": "new home", "same.html": "same", "added/deep/page.html": "added",
    "file/x.html": "is a folder now",
    "folder": "is a file now", "edited.html": "after", "edited-in-the-way": "after", "new.html": "new",
  ]
  private static let edits = [
    "edited.html": "by hand", "edited-gone.html": "by hand", "edited-in-the-way/a.html": "by hand",
  ]
  private static let foreign = ["CNAME": "example.org", "gone/own.txt": "mine"]
  /// The output after a build that nothing disturbed.
  private static let expected = new.merging(foreign) { one, _ in one }.merging(["edited-gone.html": "by hand"]
  ) { one, _ in one }

  /// Lets `count` steps pass and then fails for ever, as a killed process does nothing more.
  private static func killing(after count: Int) -> (step: CommitStep, wasKilled: () -> Bool) {
    let left = Locked(count)
    let step: CommitStep = { change throws(PublishingError) in
      let isKilled = left.withLock { left in
        left -= 1
        return left < 0
      }
      if isKilled { throw .fileSystem(FileSystemError(.write, change, .endsEarly)) }
    }
    return (step, { left.withLock { $0 < 0 } })
  }

  private func oldOutput(worksInside: Bool) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    if worksInside { folder.makeFolder("public") }
    try folder.publish(Self.old, worksInside: worksInside)
    for (path, text) in Self.edits { folder.write("public/" + path, text) }
    for (path, text) in Self.foreign { folder.write("public/" + path, text) }
    return folder
  }

  /// At every moment each file is the old one or the new one.
  private func expectNoHalfFile(_ folder: TemporaryFolder, _ kill: Int) {
    for (path, text) in folder.published where !path.hasPrefix(WorkFolder.innerName) {
      let allowed = [Self.old[path], Self.new[path], Self.edits[path], Self.foreign[path]]
      #expect(allowed.contains(text), "\(path) is “\(text)” after a kill at step \(kill)")
    }
    #expect(folder.exists("public/index.html"))
    #expect(folder.read("public/same.html") == "same")
  }

  private func expectCleanBuild(_ folder: TemporaryFolder, _ kill: Int) throws {
    #expect(folder.published == Self.expected, "after a kill at step \(kill)")
    #expect(!folder.exists("public/gone/deep"))
    #expect(folder.isTidy)
    let manifest = try Manifest(parsing: readFile(folder.path("public/manifest-sha256.txt"), limit: 100_000))
    #expect(manifest.entries.map(\.path.rawValue) == Self.new.keys.sorted())
    for entry in manifest.entries {
      #expect(try SHA256Digest(ofFile: folder.path("public/\(entry.path)")) == entry.digest)
    }
    // Whatever was written by hand is somewhere still, once.
    let kept = folder.tree(".regesta/replaced").values.compactMap { $0 }
    #expect(kept == ["by hand", "by hand"], "after a kill at step \(kill)")
  }

  @Test(arguments: [false, true])
  func aCommitMayBeKilledAtAnyStep(worksInside: Bool) throws {
    var kills = 0
    while true {
      let folder = try oldOutput(worksInside: worksInside)
      let before = folder.statuses("public")
      let (step, wasKilled) = Self.killing(after: kills)
      let report = try? folder.publish(Self.new, worksInside: worksInside, step: step)
      guard wasKilled() else { break }
      #expect(report == nil)
      expectNoHalfFile(folder, kills)
      if !worksInside, !folder.hasJournal, folder.read("public/new.html") == nil {
        #expect(folder.statuses("public") == before, "changed before the journal, at step \(kills)")
      }
      try folder.publish(Self.new, worksInside: worksInside)
      try expectCleanBuild(folder, kills)
      #expect(try folder.publish(Self.new, worksInside: worksInside).unchanged == Self.new.count)
      kills += 1
    }
    #expect(kills > 30)
  }

  @Test func theRecoveryMayBeKilledAtAnyStepToo() throws {
    // Not all pairs, for time: the strides have no common factor, so every kind of step comes up.
    var kills = 0
    while true {
      var recoveryKills = 0
      let probe = try oldOutput(worksInside: false)
      let (probeStep, wasKilled) = Self.killing(after: kills)
      _ = try? probe.publish(Self.new, step: probeStep)
      guard wasKilled() else { break }
      while true {
        let folder = try oldOutput(worksInside: false)
        _ = try? folder.publish(Self.new, step: Self.killing(after: kills).step)
        let (step, wasKilled) = Self.killing(after: recoveryKills)
        _ = try? folder.publish(Self.new, step: step)
        guard wasKilled() else { break }
        expectNoHalfFile(folder, kills)
        try folder.publish(Self.new)
        try expectCleanBuild(folder, kills)
        recoveryKills += 3
      }
      kills += 7
    }
    #expect(kills > 30)
  }

  @Test func aFirstBuildMayBeKilledAtAnyStep() throws {
    var kills = 0
    while true {
      let folder = TemporaryFolder()
      let (step, wasKilled) = Self.killing(after: kills)
      _ = try? folder.publish(Self.new, step: step)
      guard wasKilled() else { break }
      #expect(!folder.exists("public") || folder.published == Self.new)
      try folder.publish(Self.new)
      #expect(folder.published == Self.new && folder.isTidy)
      kills += 1
    }
    #expect(kills >= 5)
  }

  @Test func aCommitThatFailsBeforeItsJournalLeavesNothingWhenAbandoned() throws {
    for kills in 0..<3 {
      let folder = try oldOutput(worksInside: false)
      let before = folder.statuses("public")
      let session = try folder.session(step: Self.killing(after: kills + 1).step)
      for (path, text) in Self.new { try session.write(#require(OutputPath(path)), bytes(text)) }
      #expect(throws: PublishingError.self) { try session.commit() }
      session.abandon()
      #expect(folder.statuses("public") == before)
      #expect(folder.isTidy)
    }
  }

  @Test func aCommitThatFailsHalfwayIsFinishedByTheNextBuildThoughAbandoned() throws {
    let folder = try oldOutput(worksInside: false)
    let session = try folder.session(step: Self.killing(after: 14).step)
    for (path, text) in Self.new { try session.write(#require(OutputPath(path)), bytes(text)) }
    let error = #expect(throws: PublishingError.self) { try session.commit() }
    guard case .unfinished = error else {
      Issue.record("the error says that the output is partly updated")
      return
    }
    session.abandon()
    #expect(folder.hasJournal)
    // The next build has other pages: the killed one is finished all the same, and then replaced.
    let report = try folder.publish(["index.html": "third"])
    #expect(report.warnings.contains(.earlierBuildFinished))
    #expect(folder.published["index.html"] == "third")
    #expect(folder.published["new.html"] == nil)
  }

  @Test func whatIsEditedAfterAKillIsKeptToo() throws {
    let folder = TemporaryFolder()
    try folder.publish(["a": "old", "b": "old", "c": "old", "gone": "old"])
    // The journal is in place, and nothing else has happened yet.
    _ = try? folder.publish(["a": "new", "b": "new", "c": "new"], step: Self.killing(after: 4).step)
    #expect(folder.hasJournal)
    #expect(folder.published["c"] == "old")
    folder.write("public/c", "by hand")
    folder.write("public/gone", "by hand, too")
    let report = try folder.publish(["a": "new", "b": "new", "c": "new"])
    let kept = KeptFiles.name(of: .init(path: "c", digest: SHA256Digest(of: bytes("by hand"))))
    #expect(
      report.warnings == [
        .earlierBuildFinished, .handChangedReplaced("c", keptAt: kept), .handChangedLeft("gone"),
      ])
    #expect(folder.read(kept) == "by hand")
    #expect(folder.published == ["a": "new", "b": "new", "c": "new", "gone": "by hand, too"])
  }
}

extension TemporaryFolder {
  fileprivate var hasJournal: Bool { exists("public.partial/journal") }
}
