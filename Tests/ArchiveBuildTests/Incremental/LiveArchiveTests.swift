import Foundation
import Testing

@testable import ArchiveBuild

/// A preview that follows what is edited has, after each save, the very bytes of one built from nothing.
struct LiveArchiveTests {
  /// How many archives are edited: few in every run, as many as the environment says in a long one.
  private static let archives =
    ProcessInfo.processInfo.environment["REGESTA_LONG_TESTS"].flatMap { Int($0) } ?? 4

  @Test(arguments: 0..<archives)
  func equalsAPreviewBuiltFromNothing(_ seed: Int) throws {
    let archive = try FollowedArchive(seed: seed)
    for _ in 0..<6 { try archive.editAndCompare() }
  }

  /// What the test above compares isn't only the work of whole builds.
  @Test func followsEditedTextsWithoutABuild() throws {
    var (quick, builds, changed) = (0, 0, 0)
    for seed in 100..<102 {
      let archive = try FollowedArchive(seed: seed)
      for _ in 0..<10 { try archive.editAndCompare() }
      quick += archive.quick
      builds += archive.builds
      changed += archive.changedPages
    }
    #expect(quick > 4 && builds > 2 && changed > 10, "\(quick) \(builds) \(changed)")
  }

  @Test func tellsPagesWhatIsWrongAndWhenItIsMended() throws {
    let archive = try TestArchive([
      "content/archive.yml": "title: A\n", "content/pages/about.md": "---\ntitle: About\n---\nText.\n",
    ])
    let live = try LiveArchive(BuildOptions(archive: archive.path), session: "1")
    #expect(try live.start().errors == [])
    func stamp() throws -> String {
      try String(contentsOfFile: "\(live.output)/assets/regesta/stamp.js", encoding: .utf8)
    }
    #expect(
      try stamp() == #"regestaStamp({"session":"1","number":0,"all":0,"pages":{},"report":""});"# + "\n")
    try archive.write("content/pages/about.md", "---\ntitle: About\n---\nText [[nowhere]].\n")
    let broken = try #require(try live.next(upTo: 5000))
    #expect(broken.report?.errors.count == 1 && broken.pages == [])
    #expect(try stamp().contains("no document has the id or name “nowhere”"))
    try archive.write("content/pages/about.md", "---\ntitle: About\n---\nText again.\n")
    let mended = try #require(try live.next(upTo: 5000))
    #expect(mended.pages == ["about.html"])
    #expect(try stamp().contains(#""number":1,"all":0,"pages":{"about.html":1},"report":"""#))
    try archive.write("content/pages/about.md", "---\ntitle: About\n---\nText once more.\n")
    let quick = try #require(try live.next(upTo: 5000))
    #expect(quick.report == nil && quick.pages == ["about.html"])
    #expect(try live.next(upTo: 1) == nil)
  }

  @Test func goesOnWhereItEndedAndLosesNothingOfAnEditThatNoBuildSaw() throws {
    let archive = try TestArchive.sample()
    let path = "content/articles/2022/abcasia-ossezia.md"
    let text = try String(contentsOfFile: "\(archive.path)/\(path)", encoding: .utf8)
    do {
      let live = try LiveArchive(BuildOptions(archive: archive.path), session: "1")
      #expect(try live.start().errors == [])
      try archive.write(path, text + "\nUn altro paragrafo.\n")
      #expect(try live.next(upTo: 5000)?.report == nil)
      #expect(try live.next(upTo: 1) == nil)
    }
    try archive.write(path, text)
    let live = try LiveArchive(BuildOptions(archive: archive.path), session: "2")
    let report = try live.start()
    #expect(report.output?.written == 1, "the page that shows the text, and no other")
    let page = try String(
      contentsOfFile: "\(live.output)/articles/2022/abcasia-ossezia.html", encoding: .utf8)
    #expect(!page.contains("Un altro paragrafo"))
  }

  @Test func filesThatEditorsWriteOnTheWayAreNoChange() throws {
    let archive = try TestArchive(["content/pages/about.md": "---\ntitle: About\n---\nText.\n"])
    let live = try LiveArchive(BuildOptions(archive: archive.path), session: "1")
    _ = try live.start()
    let folder = "\(archive.path)/content/pages"
    try Data("---\ntitle: About\n---\nOther.\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/4913"))
    #expect(rename("\(folder)/4913", "\(folder)/about.md") == 0)
    try Data().write(to: URL(fileURLWithPath: "\(folder)/.about.md.swp"))
    let update = try #require(try live.next(upTo: 5000))
    #expect(update.report == nil && update.pages == ["about.html"])
  }

  @Test func oneArchiveIsFollowedByOneProgram() throws {
    let archive = try TestArchive(["content/pages/about.md": "---\ntitle: About\n---\nText.\n"])
    let live = try LiveArchive(BuildOptions(archive: archive.path), session: "1")
    #expect(throws: EnvironmentError.self) {
      try LiveArchive(BuildOptions(archive: archive.path), session: "2")
    }
    withExtendedLifetime(live) {}
  }
}

/// An archive that is edited while a preview follows.
private final class FollowedArchive {
  private let folder: TemporaryFolder
  private let live: LiveArchive
  private var sketch: ArchiveSketch
  private var dice: Dice
  private var written: [String: String] = [:]
  private var history: [String] = []
  private(set) var quick = 0
  private(set) var builds = 0
  private(set) var changedPages = 0

  private var archive: String { folder.path("archive") }

  init(seed: Int) throws {
    folder = try TemporaryFolder()
    dice = Dice(seed)
    sketch = ArchiveSketch(&dice)
    written = sketch.files
    try FileTree(written.mapValues { Array($0.utf8) }).write(to: folder.path("archive"))
    var options = BuildOptions(archive: folder.path("archive"))
    options.settlingTime = 15_000_000
    live = try LiveArchive(options, session: "s", usingNotifications: seed % 4 > 0)
    #expect(try live.start().errors == [])
  }

  func editAndCompare() throws {
    history.append(dice.roll(3) == 0 ? sketch.edit(&dice) : editText())
    let before = try FileTree(at: live.output).withoutStamp
    if try !save() { return }
    var pages: Set<String> = []
    var isBroken = false
    while let update = try live.next(upTo: isBroken || !pages.isEmpty ? 30 : 400) {
      if update.report == nil { quick += 1 } else { builds += 1 }
      isBroken = update.report.map { $0.output == nil } ?? false
      pages.formUnion(update.pages)
    }
    changedPages += pages.count
    let (clean, copy) = (folder.path("clean"), folder.path("copy"))
    for path in [clean, copy] { try? FileManager.default.removeItem(atPath: path) }
    try FileTree(written.mapValues { Array($0.utf8) }).write(to: copy)
    var options = BuildOptions(archive: copy)
    options.audience = .authors(isLive: true)
    options.output = clean
    let expected = try ArchiveBuilder(options).build()
    let story = Comment(rawValue: history.suffix(4).joined(separator: "; "))
    #expect(isBroken == (expected.output == nil), story)
    let now = try FileTree(at: live.output).withoutStamp
    let wanted = expected.output == nil ? before : try FileTree(at: clean)
    #expect(now.differences(from: wanted) == [], story)
    let changed = Set(now.files.keys.filter { now.files[$0] != before.files[$0] })
    #expect(changed.subtracting(["manifest-sha256.txt"]).isSubset(of: pages), story)
  }

  /// Other words, or another link, in a text.
  private func editText() -> String {
    guard let id = dice.pick(sketch.articles.keys.sorted()) else { return "nothing" }
    let link = dice.pick(sketch.entities.keys.sorted()).map { " [[\($0)]]" } ?? ""
    let words = dice.words(6) + (dice.roll(3) == 0 ? link : "") + "."
    switch dice.roll(6) {
    case 0:
      guard let entity = dice.pick(sketch.entities.keys.sorted()) else { return "nothing" }
      sketch.entities[entity]!.text = words
      return "another text of \(entity)"
    case 1 where sketch.articles[id]!.translation != nil:
      sketch.articles[id]!.translation = words
      return "another translation of \(id)"
    case 2:
      sketch.pages["about"] = words
      return "another page"
    default:
      guard !sketch.articles[id]!.paragraphs.isEmpty else { return "nothing" }
      let number = dice.roll(sketch.articles[id]!.paragraphs.count)
      sketch.articles[id]!.paragraphs[number] = words
      return "another paragraph in \(id)"
    }
  }

  /// Whether any file is other than before.
  private func save() throws -> Bool {
    let files = sketch.files
    defer { written = files }
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(atPath: "\(archive)/\(path)")
    }
    for (path, text) in files where written[path] != text {
      try FileTree([path: Array(text.utf8)]).write(to: archive)
    }
    return files != written
  }
}

extension FileTree {
  fileprivate var withoutStamp: FileTree {
    FileTree(files.filter { $0.key != "assets/regesta/stamp.js" })
  }
}
