import ArchiveModel
import BinaryCoding
import CorpusGenerator
import Diagnostics
import Testing

@testable import ArchiveBuild

/// What was loaded, as bytes and back.
struct DocumentCodingTests {
  private static let rich = Result {
    try load(TestArchive(RichArchive.files, images: RichArchive.images)).files
  }

  private static func load(_ archive: TestArchive) throws -> (files: [LoadedFile], diagnostics: [Diagnostic])
  {
    let builder = ArchiveBuilder(BuildOptions(archive: archive.path))
    let (prepared, loaded) = try builder.prepare(builder.input())
    let files =
      loaded.articles.map(LoadedFile.article) + loaded.entities.map(LoadedFile.entity)
      + loaded.sources.map(LoadedFile.source) + loaded.pages.map(LoadedFile.page)
      + loaded.translations.map(LoadedFile.translation)
    return (files, prepared.diagnostics)
  }

  private static func differences(_ files: [LoadedFile]) throws -> [String] {
    try files.flatMap { file in
      let bytes = file.encoded
      let decoded = try LoadedFile(decoding: bytes)
      return ValueDifference.paths(file, decoded) + (decoded.encoded == bytes ? [] : ["other bytes"])
    }
  }

  @Test func everyDocumentOfTheSampleComesBack() throws {
    let files = try Self.load(.sample()).files
    #expect(files.count > 40)
    #expect(try Self.differences(files) == [])
  }

  @Test func everyDocumentOfAGeneratedArchiveComesBack() throws {
    let files = try Self.load(TestArchive(Corpus(articles: 40, seed: 3))).files
    #expect(files.count > 100)
    #expect(try Self.differences(files) == [])
  }

  @Test func everyPropertyComesBackWithAValue() throws {
    let files = try Self.rich.get()
    #expect(try Self.differences(files) == [])
    var (filled, all) = (Set<String>(), Set<String>())
    for file in files { ValueDifference.properties(of: file, filled: &filled, all: &all) }
    #expect(all.subtracting(filled).sorted() == [])
    // Cases have no list that a test could ask for.
    let cases = [
      "Form.date", "Form.dateTime", "Form.interval", "Form.oneOf", "Form.allOf", "Endpoint.open",
      "Endpoint.unknown", "Endpoint.date", "Member.date", "Member.range", "Member.orEarlier",
      "Member.orLater", "Subdivision.none", "Subdivision.season", "Subdivision.month",
      "Subdivision.monthAndDay", "Zone.local", "Zone.utc", "Zone.offset", "Kind.link", "Kind.image",
      "Kind.wikiLink", "Kind.mention", "Kind.citation", "MentionedName.one", "MentionedName.several",
      "Value.text", "Value.url", "Value.integer", "Value.boolean", "Value.texts",
      "CoordinatePrecision.point", "CoordinatePrecision.city", "CoordinatePrecision.region",
      "CoordinatePrecision.radius", "EventEntry.declaration", "EventEntry.reference", "Label.place",
      "Heading.text", "EntityLinking.never", "PublicationStatus.draft", "EventStatus.retracted",
      "CivilTime.offset",
    ]
    #expect(cases.filter { !filled.contains($0) } == [])
  }

  @Test func theComparisonSeesWhatEqualityLeavesOut() {
    let (one, other) = (
      SourceRange(line: 3, column: 1, length: 5), SourceRange(line: 3, column: 1, length: 6)
    )
    #expect(ValueDifference.paths(one, other) == [".end.storedColumn"])
    #expect(ValueDifference.paths(["\u{E9}"], ["e\u{301}"]) == [".0"])
    #expect(ValueDifference.paths([1, 2], [1]) == [""])
    #expect(ValueDifference.paths(Severity.error, Severity.warning) == [""])
  }

  @Test func everyDiagnosticComesBack() throws {
    let diagnostics = try Self.load(TestArchive(RichArchive.faulty)).diagnostics
    #expect(diagnostics.contains { $0.location.range == nil } && diagnostics.contains { !$0.help.isEmpty })
    #expect(Set(diagnostics.map(\.severity)).count == 2)
    #expect(
      try ValueDifference.paths(diagnostics, [Diagnostic](decoding: diagnostics.encoded)) == [])
  }

  @Test func aRecordThatIsCutShortIsAnError() throws {
    for file in try Self.rich.get() {
      let bytes = file.encoded
      for length in 0..<bytes.count {
        #expect(throws: BinaryDecodingError.self) { try LoadedFile(decoding: Array(bytes[..<length])) }
      }
      #expect(throws: BinaryDecodingError.excess) { try LoadedFile(decoding: bytes + [0]) }
    }
  }

  @Test func aDamagedRecordIsAnErrorOrAValue() throws {
    var random = SplitMix64(seed: 11)
    let generated = try Self.load(TestArchive(Corpus(articles: 100, seed: 5))).files
    var errors = 0
    for file in try Self.rich.get() + generated {
      let bytes = file.encoded
      for _ in 0..<50 {
        var damaged = bytes
        for _ in 0...random.next() % 4 {
          let place = Int(random.next() % UInt64(damaged.count))
          damaged[place] = UInt8(truncatingIfNeeded: random.next())
        }
        do {
          // Whatever was read can be written.
          _ = try LoadedFile(decoding: damaged).encoded
        } catch {
          errors += 1
        }
      }
    }
    #expect(errors > 1_000)
  }
}
