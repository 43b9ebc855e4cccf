import Testing

@testable import ArchiveBuild

/// What pages say of those that link to them.
struct BacklinkSentenceTests {
  private static let files = [
    "content/archive.yml": "languages: [it, en]\n",
    "content/regions/lars.md": "---\nname: Lars\n---\n",
    "content/regions/kazbek.md": "---\nname: Kazbek\n---\n",
    "seeds/nota.md": "---\ntitle: Nota\n---\n",
    "content/articles/uno.md": """
    ---
    title: Uno
    date: 2022-09-25
    ---
    Prima frase. Code & attese a **Lars**, dice <b> chi passa [@nota, p. 3]. Ultima. Ancora [[lars]]? No.

    Del Kazbek nulla.
    """,
    "content/articles/uno.en.md": "---\ntitle: One\n---\nQueues at [[lars]] grow. No more.\n",
    "content/articles/via.md":
      "---\ntitle: Via\ndate: 2022-09-24\nstatus: retracted\n---\nSegreto di [[lars]].\n",
  ]

  private static func contexts(_ page: String?) -> [String] {
    (page ?? "").matches(of: /<p class="context"[^>]*>.*<\/p>/).map { String($0.output) }
  }

  @Test func aBacklinkHasTheSentenceOfItsReadersLanguage() throws {
    let site = try TestArchive(Self.files).site()
    // The author's own link wins over the mention before it.
    #expect(Self.contexts(site["regions/lars.html"]) == [#"<p class="context" dir="auto">Ancora Lars?</p>"#])
    #expect(
      Self.contexts(site["en/regions/lars.html"]) == [
        #"<p class="context" dir="auto">Queues at Lars grow.</p>"#
      ])
  }

  @Test func aSentenceThatIsNotTranslatedIsMarkedWithItsLanguage() throws {
    let site = try TestArchive(Self.files).site()
    #expect(
      Self.contexts(site["regions/kazbek.html"]) == [#"<p class="context" dir="auto">Del Kazbek nulla.</p>"#])
    #expect(
      Self.contexts(site["en/regions/kazbek.html"]) == [
        #"<p class="context" lang="it" dir="auto">Del Kazbek nulla.</p>"#
      ])
  }

  @Test func aSourceHasTheSentencesThatCiteIt() throws {
    let site = try TestArchive(Self.files).site()
    #expect(
      Self.contexts(site["sources/nota.html"]) == [
        #"<p class="context" dir="auto">Code &amp; attese a Lars, dice &lt;b&gt; chi passa.</p>"#
      ])
  }

  @Test func whatAWithdrawnArticleSaidIsNowhere() throws {
    let site = try TestArchive(Self.files).site()
    #expect(site.paths.allSatisfy { !(site[$0] ?? "").contains("Segreto") })
  }
}
