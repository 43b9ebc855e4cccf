import ArchiveModel
import Testing

/// Every field that takes only text of a certain form, with every payload, alone and behind a text of that form: a
/// diagnostic names the field, or the page stays harmless.
struct CheckedFieldAttackTests {
  typealias Place = AttackArchive.Place

  private static let kinds: [AttackKind] = [
    .article, .articleTranslation, .region, .person, .organisation, .topic, .source,
  ]

  @Test func aCheckedFieldRefusesAPayloadOrShowsItAsText() throws {
    var refused: Set<Place> = []
    var archive = AttackArchive(Self.kinds) { _, _ in nil }
    archive.documents = archive.documents.flatMap { document in
      [
        document,
        AttackArchive.Document(
          kind: document.kind, number: document.number + archive.count, payload: document.payload,
          isDisguised: true),
      ]
    }
    archive.text = { document, field in
      if field.rule == .free { return document.payload.harmless }
      guard !refused.contains(Place(path: document.path, field: field.path)) else {
        return field.isRequired ? field.example : nil
      }
      return document.isDisguised ? Self.disguised(document.payload, as: field) : document.payload.text
    }
    // Words of its own, since those of an entry that is refused are gone with it.
    archive.body = { AttackArchive.figure(of: $0).replacing("![]", with: "![x]") }
    // What is wrong with a reference shows only once the document itself can be read.
    for _ in 0..<5 {
      let found = try archive.refusals()
      #expect(found.others == [])
      if found.places.isEmpty { break }
      #expect(refused.isDisjoint(with: found.places))
      refused.formUnion(found.places)
      let places = archive.files().places
      archive.documents.removeAll { document in
        !(places[document.path] ?? [:]).values.contains {
          Self.fields.contains($0) && !refused.contains(Place(path: document.path, field: $0))
        }
      }
    }
    // A few payloads are sound addresses and names: these are published.
    #expect(!archive.documents.isEmpty && archive.documents.count < archive.count * 2)
    let problems = SiteAudit(try TestArchive(archive.files().files, images: AttackArchive.images).site())
      .problems
    #expect(problems == [])
    let attacked = Set(refused.map(\.field))
    #expect(Self.fields.subtracting(attacked).sorted() == [])
  }

  /// The payload behind a text of the right form, and before the ending that an address needs.
  private static func disguised(_ payload: AttackPayload, as field: AttackField) -> String {
    let example = field.example ?? "2022-10-01T06:00"
    guard field.path.hasSuffix(".aliases") else { return example + payload.text }
    return example.replacing(".html", with: payload.text + ".html")
  }

  /// The paths of all checked fields.
  private static let fields: Set<String> = {
    var fields: Set<String> = []
    for kind in kinds {
      let writer = AttackWriter(number: 1, count: 2) { field in
        if field.rule == .checked { fields.insert(field.path) }
        return "a"
      }
      _ = writer.node(kind)
    }
    return fields
  }()
}
