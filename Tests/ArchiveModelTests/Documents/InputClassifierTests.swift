import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct InputClassifierTests {
  private let classifier = InputClassifier(languages: [LanguageTag("it")!, LanguageTag("pt-BR")!])

  private func role(_ path: String) -> InputRole { classifier.role(of: SourcePath(path)).role }

  @Test(arguments: [
    ("content/articles/2022/lars-queue.md", DocumentID(.article, "2022/lars-queue")),
    ("content/articles/lars.md", DocumentID(.article, "lars")),
    ("content/articles/v1.0/lars.md", DocumentID(.article, "v1.0/lars")),
    ("content/articles/Очередь.md", DocumentID(.article, "Очередь")),
    ("content/regions/dagestan.md", DocumentID(.region, "dagestan")),
    ("content/people/anna.md", DocumentID(.person, "anna")),
    ("content/organisations/fsb.md", DocumentID(.organisation, "fsb")),
    ("content/topics/fuga.md", DocumentID(.topic, "fuga")),
    ("content/pages/about.md", DocumentID(.page, "about")),
    ("seeds/nota.md", DocumentID(.source, "nota")),
  ])
  func findsDocumentsByTheirFolder(path: String, id: DocumentID) {
    #expect(role(path) == .document(id, translation: nil))
  }

  @Test func theLastPartOfANameIsAListedLanguage() {
    #expect(
      role("content/articles/2022/a.pt-BR.md")
        == .document(DocumentID(.article, "2022/a"), translation: LanguageTag("pt-BR")))
    #expect(
      role("seeds/nota.it.md") == .document(DocumentID(.source, "nota"), translation: LanguageTag("it")))
  }

  @Test(arguments: ["a.en", "a.IT", "a.pt-br", "a.0", "a.it.x", "2022.09"])
  func anythingElseAfterADotIsAnError(name: String) {
    let (role, problem) = classifier.role(of: SourcePath("content/articles/\(name).md"))
    #expect(role == .stray)
    #expect(problem?.id == .unknownLanguage)
  }

  @Test(arguments: ["a.", "con", "a\\b", "a\u{7}b"]) func namesThatSomeDiskCannotHoldAreAnError(name: String)
  {
    #expect(classifier.role(of: SourcePath("content/articles/\(name).md")).problem?.id == .unsafeName)
  }

  @Test(arguments: [
    "content/articles.md", "content/x.md", "content/regioni/a.md", "content/regions/caucaso/a.md",
    "content/sources/a.md", "content/regions/a.txt", "content/regions/a.MD", "content/archive.yaml",
    "readme.md",
    "public/index.html", "content/articles/archive.yml",
  ])
  func knowsNoOtherFiles(path: String) {
    #expect(role(path) == .stray)
  }

  @Test func tellsConfigurationThemeAndOriginalsApart() {
    #expect(role("content/archive.yml") == .configuration)
    #expect(role("templates/partials/x.html") == .theme)
    #expect(role("seeds/nota.pdf") == .original(source: "nota"))
    #expect(role("seeds/nota.tar.gz") == .original(source: "nota"))
    #expect(role("seeds/nota") == .original(source: "nota"))
    #expect(role("seeds/nota/pagina-1.jpg") == .original(source: "nota"))
    #expect(role("content/media/coda.jpg") == .media(MediaPath("coda.jpg")))
    #expect(role("content/media/foto/atto.pdf") == .media(MediaPath("foto/atto.pdf")))
    #expect(
      role("content/media/derived/foto/coda.jpg/480.jpg") == .imageVersion(of: MediaPath("foto/coda.jpg")))
    #expect(role("content/media/derived/coda.jpg") == .stray)
    #expect(role("content/media/note.md") == .stray)
    #expect(role("seeds/nota/altro.md") == .original(source: "nota"))
  }
}
