import ArchiveModel
import Foundation
import Testing

/// Every text of the metadata of every kind, with every payload: payloads change words, and nothing else.
struct MetadataAttackTests {
  typealias Document = AttackArchive.Document

  static func text(_ document: Document, _ field: AttackField, isHarmless: Bool) -> String? {
    guard field.rule == .free else { return field.example }
    return isHarmless ? document.payload.harmless : document.payload.text
  }

  /// Several sites at once; plain pages stand in the head of every page, and few of them keep the pages small.
  static let parts =
    [(AttackKind.withoutPages, 0..<100), (AttackKind.withoutPages, 100..<1_000)]
    + stride(from: 0, to: AttackPayload.all.count, by: 50).map { (AttackKind.pages, $0..<$0 + 50) }

  @Test(arguments: parts)
  func payloadsInTextsStayText(_ kinds: [AttackKind], _ numbers: Range<Int>) throws {
    let real = try Self.site(kinds, numbers, isHarmless: false)
    let model = try Self.site(kinds, numbers, isHarmless: true)
    #expect(model.problems == [])
    #expect(real.problems == [])
    #expect(real.structures.keys.sorted() == model.structures.keys.sorted())
    for (path, structure) in model.structures where real.structures[path] != structure {
      Issue.record("\(path): \(SiteAudit.differences(real.structures[path] ?? [:], structure))")
    }
    let payloads = Dictionary(
      uniqueKeysWithValues: AttackPayload.all.filter { !$0.hasControls }.map { ($0.harmless, $0.asRead) })
    let expected = model.texts { text in
      text.contains("word")
        ? text.replacing(/word[0-9]+w/) { payloads[String($0.output)] ?? String($0.output) } : text
    }
    #expect(SiteAudit.differences(real.texts, expected) == [])
  }

  /// A site with all payloads that metadata may have; those with control characters are refused.
  static func site(_ kinds: [AttackKind], _ numbers: Range<Int>, isHarmless: Bool) throws -> SiteAudit {
    var archive = AttackArchive(kinds) { text($0, $1, isHarmless: isHarmless || $0.payload.hasControls) }
    archive.documents.removeAll { !numbers.contains($0.number) }
    if kinds.contains(where: { $0.name == "page" }) {
      archive.body = { "Text.\n\n" + AttackArchive.figure(of: $0) }
    }
    return SiteAudit(
      try TestArchive(archive.files().files, images: AttackArchive.images).site(), comparing: true)
  }

  @Test func controlCharactersAreRefusedInEveryText() throws {
    let kinds = AttackKind.withoutPages + AttackKind.pages
    var archive = AttackArchive(kinds) { Self.text($0, $1, isHarmless: false) }
    archive.documents.removeAll { !$0.payload.hasControls }
    archive.body = { "Text.\n\n" + AttackArchive.figure(of: $0) }
    var expected: Set<AttackArchive.Place> = []
    for (path, lines) in archive.files().places {
      for field in lines.values where Self.isShown(field) {
        expected.insert(AttackArchive.Place(path: path, field: field))
      }
    }
    let refused = try archive.refusals().places
    #expect(expected.subtracting(refused).map { "\($0.path) \($0.field)" }.sorted() == [])
  }

  /// Whether a field is one of those that were given a payload and are read as text.
  private static func isShown(_ field: String) -> Bool {
    !field.hasSuffix(".extra") && texts.contains(field)
  }

  /// The paths of all free texts.
  static let texts: Set<String> = {
    var texts: Set<String> = []
    for kind in AttackKind.withoutPages + AttackKind.pages + [.archive] {
      let writer = AttackWriter(number: 1, count: 2) { field in
        if field.rule == .free { texts.insert(field.path) }
        return "a"
      }
      _ = writer.node(kind)
    }
    return texts
  }()

  /// The texts that no page shows, each with the reason.
  static let unseen: [String: String] = {
    var unseen = unseenBesideImages
    let entities = ["region", "person", "organisation", "topic"]
    for kind in ["article", "source", "page"] + entities {
      for text in ["alt", "caption", "credit"] {
        unseen["\(kind).image.\(text).ka"] = "as an event's title"
        unseen["\(kind).images.\(text).ka"] = "as an event's title"
        guard entities.contains(kind) else { continue }
        unseen["\(kind).images.\(text).it"] = "the text that shows it is in English"
      }
    }
    return unseen
  }()

  private static let unseenBesideImages: [String: String] = [
    "archive.id": "nothing uses it yet",
    "article.extra": "see CustomFieldAttackTests", "region.extra": "as in articles",
    "person.extra": "as in articles", "organisation.extra": "as in articles", "topic.extra": "as in articles",
    "source.extra": "as in articles", "page.extra": "as in articles",
    "article.events.title.ka": "shown in the languages of the archive",
    "source.title.it": "the source's translation has a title", "article.events.place.ka": "as the title",
    "source.title.ka": "as the title",
    "source.reliability.ka": "as the title", "archive.title.ka": "as the title",
    "archive.description.ka": "as the title", "archive.license.ka": "as the title",
  ]

  /// An attack on a field that no page shows would prove nothing.
  @Test func everyOtherTextReachesAPage() throws {
    var words: [String: String] = [:]
    var fields: [String] = []
    let word: (AttackField) -> String? = { field in
      guard field.rule == .free else { return field.example }
      if words[field.path] == nil {
        words[field.path] = "word\(words.count)w"
        fields.append(field.path)
      }
      return words[field.path]
    }
    var archive = AttackArchive(AttackKind.withoutPages + AttackKind.pages) { word($1) }
    archive.documents.removeAll { $0.number != 0 }
    var files = archive.files().files
    files = files.mapValues { $0.replacingOccurrences(of: "d1#e", with: "d0#e") }
    let configuration = AttackWriter(number: 0, count: 1, text: word).node(.archive)
    files[AttackKind.archive.path("")] = AttackYAML(configuration, firstLine: 1).text
    let site = try TestArchive(
      files.mapValues { $0.replacing(/\n *- "d0#e"/, with: "") }, images: AttackArchive.images
    ).site()
    let audit = SiteAudit(site, baseURL: "https://a.example/d0/", comparing: true)
    #expect(audit.problems == [])
    let text = audit.texts.keys.joined(separator: "\n")
    let unseen = fields.filter { !text.contains(words[$0]!) }
    #expect(unseen.sorted() == Self.unseen.keys.sorted())
    #expect(fields.count == Self.texts.count)
  }

  @Test func everySchemaIsAttacked() {
    let kinds = AttackKind.withoutPages + AttackKind.pages + [.archive]
    let subjects = Set(kinds.map(\.schema.subject))
    for kind in SchemaKind.allCases { #expect(subjects.contains(kind.schema.subject), "\(kind)") }
    for kind in DocumentKind.allCases {
      let schema = TextMetadata.translationSchema(of: kind)
      // What all translations have is attacked in those of articles.
      let isOwn = schema.keys.contains { !AttackKind.articleTranslation.schema.keys.contains($0) }
      #expect(subjects.contains(schema.subject) || !isOwn, "a translation of \(kind)")
    }
    for kind in kinds {
      let writer = AttackWriter(number: 1, count: 2) { field in
        #expect(field.example != AttackWriter.unknown, "\(field.path) needs an example")
        return field.example
      }
      _ = writer.node(kind)
    }
  }
}
