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

  @Test(arguments: [AttackKind.withoutPages, AttackKind.pages])
  func payloadsInTextsStayText(_ kinds: [AttackKind]) throws {
    var attack = AttackArchive(kinds) { Self.text($0, $1, isHarmless: false) }
    var harmless = AttackArchive(kinds) { Self.text($0, $1, isHarmless: true) }
    if kinds.contains(where: { $0.name == "page" }) {
      attack.body = { _ in "Text.\n" }
      harmless.body = attack.body
    }
    let real = SiteAudit(try TestArchive(attack.files().files).site())
    let model = SiteAudit(try TestArchive(harmless.files().files).site())
    #expect(model.problems == [])
    #expect(real.problems.prefix(20) == [])
    #expect(real.structures.keys.sorted() == model.structures.keys.sorted())
    for (path, structure) in model.structures where real.structures[path] != structure {
      Issue.record("\(path): \(SiteAudit.differences(real.structures[path] ?? [:], structure))")
    }
    let expected = model.texts { text in
      var text = text
      guard text.contains("word") else { return text }
      for payload in AttackPayload.all {
        text = text.replacingOccurrences(of: payload.harmless, with: payload.asRead)
      }
      return text
    }
    #expect(SiteAudit.differences(real.texts, expected) == [])
  }
}
