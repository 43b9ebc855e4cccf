import Foundation
import Testing

@testable import ArchiveBuild

/// An archive on disk that is edited step by step, and built after each.
final class EditedArchive {
  private let folder: TemporaryFolder
  private var sketch: ArchiveSketch
  private var dice: Dice
  private var written: [String: String] = [:]
  /// Files of the output that somebody changed by hand since the last build.
  private var touched: Set<String> = []
  private var options: (inout BuildOptions) -> Void = { _ in }
  private(set) var history: [String] = []
  /// Of the last build.
  private(set) var errors: [String] = []
  /// How many builds published something, and how many pages of them were kept.
  private(set) var published = 0
  private(set) var kept = 0
  /// State folders as they were once.
  private var oldStates: [String] = []

  private static let shortTime = 15_000_000
  /// In nanoseconds.
  private let settlingTime: Int

  private var archive: String { folder.path("archive") }
  private var site: String { folder.path("site") }

  init(seed: Int) throws {
    folder = try TemporaryFolder()
    dice = Dice(seed)
    settlingTime = seed % 2 == 0 ? Self.shortTime : 2_000_000_000
    sketch = ArchiveSketch(&dice)
    try write()
  }

  /// Makes the files be those of the sketch, touching no other.
  private func write() throws {
    let files = sketch.files
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(atPath: "\(archive)/\(path)")
    }
    for (path, text) in files where written[path] != text {
      try FileTree([path: Array(text.utf8)]).write(to: archive)
    }
    written = files
  }

  /// One to three edits of any kind.
  func edit() throws {
    for _ in 0..<(1 + dice.roll(3)) {
      switch dice.roll(17) {
      case 0: try history.append(damageState())
      case 1, 2: try history.append(damageOutput())
      case 3: try history.append(disguise())
      case 4: history.append(changeOptions())
      case 5: history.append("nothing")
      case 6: try history.append(disturb())
      default:
        history.append(sketch.edit(&dice))
        try write()
      }
    }
  }

  /// Changes bytes of a file and gives it back its size and its time.
  private func disguise() throws -> String {
    guard let path = dice.pick(written.keys.filter { $0.hasSuffix(".md") }.sorted()) else { return "nothing" }
    let old = written[path]!
    guard
      let change = old.range(of: "acqua", options: .backwards) ?? old.range(of: "casa", options: .backwards)
    else {
      return "nothing"
    }
    let new = old.replacingCharacters(in: change, with: String(old[change].reversed()))
    let time = try FileManager.default.attributesOfItem(atPath: "\(archive)/\(path)")[.modificationDate]
    // In place, so that even the inode stays.
    let handle = try #require(FileHandle(forWritingAtPath: "\(archive)/\(path)"))
    try handle.write(contentsOf: Data(new.utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: time as Any], ofItemAtPath: "\(archive)/\(path)")
    // The sketch doesn't know; its next edit of the file writes it anew.
    written[path] = new
    return "\(path) changed in disguise"
  }

  private func changeOptions() -> String {
    let (jobs, url) = (1 + dice.roll(3), dice.pick([nil, "https://c.example/"])!)
    let (asOf, isStrict) = (dice.pick([nil, 1_600_000_000, 1_700_000_000])!, dice.roll(5) == 0)
    options = {
      $0.jobs = jobs
      $0.baseURL = url
      $0.asOf = asOf
      $0.strict = isStrict
    }
    return
      "\(jobs) jobs at \(url ?? "the archive's own address") as of \(asOf ?? 0)\(isStrict ? ", strictly" : "")"
  }

  /// Something that happens around an output.
  private func disturb() throws -> String {
    switch dice.roll(4) {
    case 0:
      _ = try build(archive, into: folder.path("elsewhere"))
      return "a build elsewhere"
    case 1:
      try FileTree(["site.partial/.regesta-partial": [], "site.partial/files/index.html": [1]]).write(
        to: folder.path)
      return "a killed build left something"
    case 2:
      let manifest = "\(site)/manifest-sha256.txt"
      guard var text = try? String(contentsOfFile: manifest, encoding: .utf8), !text.isEmpty else {
        return "nothing"
      }
      // Another digest for the first file, which then counts as changed by hand.
      text = "00000000" + text.dropFirst(8)
      try text.write(toFile: manifest, atomically: false, encoding: .utf8)
      return "the manifest says something else"
    default:
      // Removed before, and not made anew while the archive has errors.
      guard FileManager.default.fileExists(atPath: site) else { return "nothing" }
      try FileManager.default.moveItem(atPath: site, toPath: folder.path("moved"))
      try FileManager.default.moveItem(atPath: folder.path("moved"), toPath: site)
      return "the output was away"
    }
  }

  private func damageOutput() throws -> String {
    let files = try FileTree(at: site).files.keys.filter { $0 != "manifest-sha256.txt" }.sorted()
    guard let path = dice.pick(files) else { return "nothing" }
    let full = "\(site)/\(path)"
    switch dice.roll(5) {
    case 0:
      try FileManager.default.removeItem(atPath: full)
      return "\(path) is gone from the output"
    case 1:
      try FileManager.default.removeItem(atPath: site)
      touched = []
      return "the output is gone"
    case 2:
      let bytes = try Data(contentsOf: URL(fileURLWithPath: full))
      try FileManager.default.removeItem(atPath: full)
      try bytes.write(to: URL(fileURLWithPath: full))
      return "\(path) was written anew in the output"
    default:
      touched.insert(path)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: full))
      guard !bytes.isEmpty else { return "nothing" }
      let time = try FileManager.default.attributesOfItem(atPath: full)[.modificationDate]
      bytes[dice.roll(bytes.count)] ^= 1
      let handle = try #require(FileHandle(forWritingAtPath: full))
      try handle.write(contentsOf: bytes)
      try handle.close()
      try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: full)
      return "\(path) changed in the output"
    }
  }

  private func damageState() throws -> String {
    let state = "\(archive)/.regesta"
    guard FileManager.default.fileExists(atPath: state) else { return "nothing" }
    switch dice.roll(5) {
    case 0:
      try FileManager.default.removeItem(atPath: state)
      return "the state is gone"
    case 1:
      let copy = folder.path("state-\(oldStates.count)")
      try FileManager.default.copyItem(atPath: state, toPath: copy)
      oldStates.append(copy)
      return "the state was copied"
    case 2:
      guard let old = dice.pick(oldStates) else { return "nothing" }
      let name = dice.pick(["summary", "details", "bodies"])!
      guard let bytes = FileManager.default.contents(atPath: "\(old)/\(name)") else { return "nothing" }
      try bytes.write(to: URL(fileURLWithPath: "\(state)/\(name)"))
      return "\(name) is an old one"
    default:
      let name = dice.pick(["summary", "details", "bodies"])!
      guard var bytes = FileManager.default.contents(atPath: "\(state)/\(name)"), !bytes.isEmpty else {
        return "nothing"
      }
      switch dice.roll(3) {
      case 0: bytes = bytes.prefix(dice.roll(bytes.count))
      case 1: bytes = Data()
      default: for _ in 0..<3 { bytes[dice.roll(bytes.count)] ^= UInt8(1 << dice.roll(8)) }
      }
      try bytes.write(to: URL(fileURLWithPath: "\(state)/\(name)"))
      return "\(name) is damaged"
    }
  }

  /// Builds, and compares the report and the output with those of a build from nothing.
  func check() throws {
    let before = try Self.stamps(site)
    let formerBytes = try FileTree(at: site)
    let report = try build(archive, into: site)
    errors = report.errors
    let clean = folder.path("clean-\(history.count)")
    let copy = folder.path("copy-\(history.count)")
    try FileTree(at: archive).withoutState.write(to: copy)
    let expected = try build(copy, into: clean)
    defer { for path in [clean, copy] { try? FileManager.default.removeItem(atPath: path) } }
    let story = Comment(rawValue: history.suffix(6).joined(separator: "; "))
    #expect(report.diagnostics == expected.diagnostics, story)
    #expect(report.exclusions.map(\.path) == expected.exclusions.map(\.path), story)
    #expect(report.counts == expected.counts, story)
    #expect((report.output == nil) == (expected.output == nil), story)
    var now = try FileTree(at: site)
    guard report.output != nil else {
      #expect(now == formerBytes, story)
      return
    }
    published += 1
    kept += report.output?.unchanged ?? 0
    let wanted = try FileTree(at: clean)
    // Only what somebody changed by hand may be left of former pages.
    for path in touched where wanted.files[path] == nil { now.files[path] = nil }
    #expect(now.differences(from: wanted) == [], story)
    let after = try Self.stamps(site)
    for (path, bytes) in now.files where formerBytes.files[path] == bytes {
      #expect(before[path] == after[path], "\(path) was touched; \(story)")
    }
    touched = []
  }

  private func build(_ archive: String, into output: String) throws -> BuildReport {
    var options = BuildOptions(archive: archive)
    self.options(&options)
    options.output = output
    // In half of the archives, files settle fast enough for their times to be trusted.
    options.settlingTime = settlingTime
    usleep(UInt32(settlingTime == Self.shortTime ? Self.shortTime / 1000 * 2 : 0))
    return try ArchiveBuilder(options).build()
  }

  /// What tells that a file was written: its inode and time.
  private static func stamps(_ folder: String) throws -> [String: [String]] {
    try FileTree(at: folder).files.keys.reduce(into: [:]) { stamps, path in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970
      stamps[path] = ["\(attributes[.systemFileNumber] ?? "")", "\(time ?? 0)"]
    }
  }
}

extension FileTree {
  fileprivate var withoutState: FileTree { FileTree(files.filter { !$0.key.hasPrefix(".regesta/") }) }
}
