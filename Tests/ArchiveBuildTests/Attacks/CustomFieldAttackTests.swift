import Diagnostics
import FrontMatter
import Testing

@testable import ArchiveBuild
@testable import ArchiveModel

/// Every payload in every type of custom field of every kind of document, in every place where a template may put it.
struct CustomFieldAttackTests {
  /// Group, folder, and the variable under which its template has the document.
  private static let kinds = [
    (group: "article", folder: "content/articles", variable: "article.extra"),
    (group: "entity", folder: "content/topics", variable: "entity.extra"),
    (group: "source", folder: "seeds", variable: "source.extra"),
    (group: "page", folder: "content/pages", variable: "extra"),
  ]

  private static let payloads = AttackPayload.all.filter { !$0.hasControls }

  private static func template(_ variable: String) -> String {
    """
    {% extends "layout.html" %}
    {% block main %}
    <h1>x</h1>
    {% if E.word %}
    <p>{{ E.word }} {{ E.word | upper }} {{ E.word | truncate(20) }}<a href="#_main" title="{{ E.word }}">a</a></p>
    <p><a href="#_main" title='{{ E.word | replace("a", "'") }}'>a</a></p>
    <script type="application/ld+json">{"a": {{ E.word | json }}, "b": {{ E.word | split(" ") | json }}}</script>
    {% endif %}
    {% if E.items %}
    <p>{{ E.items | join(E.word | default("")) }}</p>
    <ul>{% for item in E.items %}<li>{{ item }}</li>{% endfor %}</ul>
    {% endif %}
    {% if E.address %}
    <p><a href="{{ E.address }}">{{ E.address }}</a> <a href='{{ E.address }}'>a</a></p>
    {% endif %}
    {% endblock %}
    """.replacing("E.", with: variable + ".")
  }

  private static func archive(_ text: (AttackPayload) -> String) -> (files: [String: String], addresses: Int)
  {
    var files = ["content/archive.yml": "languages: [en]\nbase_url: https://a.example/archive/\n"]
    files["templates/theme.yml"] =
      "extra:\n" + kinds.map { "  \($0.group): {word: text, items: list of text, address: url}\n" }.joined()
    files["templates/partials/article-item.html"] =
      "<li>{{ item.extra.word }}{% include \"partials/link.html\" with link=item.link %}</li>"
    var addresses = 0
    for (group, folder, variable) in kinds {
      files["templates/\(group).html"] = template(variable)
      for payload in payloads {
        let word = AttackYAML.quoted(text(payload))
        var fields = "word: \(word), items: [\(word), \(word)]"
        for address in [payload.text, "https://b.example/" + payload.text] where isAddress(address) {
          // The harmless twin has a harmless address.
          let shown = text(payload) == payload.text ? address : "https://b.example/w"
          fields += ", address: \(AttackYAML.quoted(shown))"
          addresses += 1
          break
        }
        files["\(folder)/\(group)\(payload.number).md"] =
          "---\n\(group == "entity" ? "name" : "title"): d\n\(group == "article" ? "date: 2022-01-01\n" : "")"
          + "extra: {\(fields)}\n---\n"
      }
    }
    return (files, addresses)
  }

  private static func isAddress(_ text: String) -> Bool {
    let node = MetadataNode(
      .scalar(MetadataScalar(text: text, isPlain: false)), range: MetadataDecoder.top)
    var decoder = MetadataDecoder(path: SourcePath("x.md"))
    return MetadataType<String>.url.decode(node, &decoder) != nil
  }

  @Test func payloadsInCustomFieldsStayText() throws {
    let (files, addresses) = Self.archive { $0.text }
    #expect(addresses >= 4 * 20)
    let hostile = SiteAudit(try TestArchive(files).site(), comparing: true)
    #expect(hostile.problems.prefix(20) == [])
    // A word for a word, so that what splits at spaces finds as many.
    let twin = Self.archive { payload in
      payload.text.split(separator: " ", omittingEmptySubsequences: false).map { _ in payload.harmless }
        .joined(separator: " ")
    }
    let harmless = SiteAudit(try TestArchive(twin.files).site(), comparing: true)
    #expect(SiteAudit.pageDifferences(hostile, harmless) == [])
    let words = Self.payloads.filter { hostile.texts[$0.asRead] ?? 0 < 8 }
    #expect(words.map(\.text) == [], "each payload is the text of two list items of four pages")
  }

  @Test(arguments: payloads.filter { !isAddress($0.text) })
  func whatIsNoWebAddressIsRefusedWhereOneIsAskedFor(_ payload: AttackPayload) throws {
    let report = try TestArchive([
      "content/archive.yml": "languages: [en]\nbase_url: https://a.example/\n",
      "templates/theme.yml": "extra: {page: {address: url}}\n",
      "content/pages/a.md": "---\ntitle: a\nextra: {address: \(AttackYAML.quoted(payload.text))}\n---\n",
    ]).build()
    #expect(
      report.diagnostics.contains {
        $0.severity == .error && $0.location.path.rawValue == "content/pages/a.md"
      })
  }
}

extension SiteAudit {
  /// The pages whose elements and attributes differ.
  fileprivate static func pageDifferences(_ left: SiteAudit, _ right: SiteAudit) -> [String] {
    Set(left.structures.keys).union(right.structures.keys).sorted().filter {
      left.structures[$0] != right.structures[$0]
    }
  }
}
