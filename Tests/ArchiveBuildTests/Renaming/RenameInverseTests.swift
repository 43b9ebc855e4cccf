import CorpusGenerator
import Testing

@testable import ArchiveBuild

/// Renaming back undoes a rename to the byte.
@Suite struct RenameInverseTests {
  /// Each kind's new names; articles go to folders below, above and beside.
  private static let names = [
    "articles": ["renamed", "2031/a/переименовано"], "regions": ["renamed"],
    "people": ["другой"],
    "organisations": ["renamed-1"], "topics": ["re-named"], "sources": ["nome-nuovo"], "pages": ["renamed"],
  ]

  private static func tree(_ archive: TestArchive) throws -> FileTree {
    var tree = try FileTree(at: archive.path)
    tree.files = tree.files.filter { !$0.key.hasPrefix(".regesta") }
    return tree
  }

  /// The document of a kind that most files speak of, as `kind/id`.
  private static func document(of kind: String, in tree: FileTree) -> String? {
    let folder = kind == "sources" ? "seeds/" : "content/\(kind)/"
    let names = tree.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".md") }
      .map { String($0.dropFirst(folder.count).dropLast(3)) }.filter { !$0.contains(".") }
    let counts = names.map { name in tree.files(with: String(name.split(separator: "/").last!)).count }
    return names.indices.max { (counts[$0], names[$1]) < (counts[$1], names[$0]) }.map {
      "\(kind)/\(names[$0])"
    }
  }

  private func check(_ archive: TestArchive, kind: String) throws {
    let before = try Self.tree(archive)
    let old = try #require(Self.document(of: kind, in: before))
    for name in Self.names[kind] ?? [] {
      let there = try ArchiveRenamer(archive: archive.path, keepsAddresses: false).rename(old, to: name)
      try #require(there.isFine, "\(old) to \(name): \(there.refusal ?? "\(there.problems)")")
      #expect(try Self.tree(archive) != before)
      let back = try ArchiveRenamer(archive: archive.path, keepsAddresses: false)
        .rename("\(kind)/\(name)", to: old)
      try #require(back.isFine, "\(name) to \(old): \(back.refusal ?? "\(back.problems)")")
      #expect(try Self.tree(archive).differences(from: before) == [])
    }
  }

  @Test(arguments: names.keys.sorted()) func inTheSample(kind: String) throws {
    try check(try TestArchive.sample(), kind: kind)
  }

  @Test(arguments: zip([3, 5, 7, 11, 13, 17, 19] as [UInt64], names.keys.sorted()))
  func inAMadeUpArchive(seed: UInt64, kind: String) throws {
    try check(try TestArchive(Corpus(articles: 12, seed: seed)), kind: kind)
  }

  @Test func onlyTheListOfFormerAddressesTellsOfIt() throws {
    let archive = try TestArchive.sample()
    let before = try Self.tree(archive)
    for (old, new) in [("verkhny-lars", "lars"), ("lars", "verkhny-lars")] {
      #expect(try ArchiveRenamer(archive: archive.path).rename(old, to: new).isFine)
    }
    var after = try Self.tree(archive)
    #expect(after.differences(from: before) == ["content/regions/verkhny-lars.md differs"])
    let text = after["content/regions/verkhny-lars.md"]
    after.files["content/regions/verkhny-lars.md"] = text.map {
      Array($0.replacing("aliases: [regions/lars.html, en/regions/lars.html]\n", with: "").utf8)
    }
    #expect(after.differences(from: before) == [])
    #expect(try archive.build().errors == [])
  }
}
