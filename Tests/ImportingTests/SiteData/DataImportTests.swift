import Testing

@testable import Importing

/// Data that a site never wrote: what is wrong is said, and nothing is lost in silence. Data of sites are tested with builds.
@Suite struct DataImportTests {
  private static let package =
    #"{"resources":[{"path":"archive.json"},{"path":"articles.json"},{"path":"events.json"}]}"#
  private static let archive = #"{"version":1,"title":"A","languages":["it","en"]}"#

  private func problems(
    _ articles: String, events: String = "", archive: String = Self.archive, package: String = Self.package
  )
    throws -> [String]
  {
    let files = [
      "datapackage.json": package, "archive.json": archive, "articles.json": #"{"articles":[\#(articles)]}"#,
      "events.json": #"{"events":[\#(events)]}"#,
    ]
    return try DataImport.run { files[$0].map { Array($0.utf8) } }.problems.map(\.description)
  }

  @Test func anArticleBecomesAFileForEachLanguage() throws {
    let files = [
      "datapackage.json": Self.package, "archive.json": Self.archive,
      "articles.json": #"""
      {"articles":[{"id":"2022/a","page":"x","title":"A","date":"2022-01-01","lang":"it","events":["2022/a#b"],
      "authors":[{"name":"N"}],"status":"published","text":"Testo","translations":[{"lang":"en","page":"y","title":"B"}]}]}
      """#,
      "events.json": #"""
      {"title":"A","count":1,"events":[{"id":"2022/a#b","date":{"edtf":"2022","earliest":"2022-01-01","latest":"2022-12-31"},
      "status":"reported","title":{"it":"E"},"articles":["2022/a"],"url":"z"}]}
      """#,
    ]
    let (made, problems) = try DataImport.run { files[$0].map { Array($0.utf8) } }
    #expect(problems.isEmpty)
    #expect(
      made.files.map(\.path.rawValue) == [
        "content/archive.yml", "content/articles/2022/a.en.md", "content/articles/2022/a.md",
      ])
    #expect(
      String(decoding: made.files[2].bytes, as: UTF8.self) == """
        ---
        title: A
        date: 2022-01-01
        lang: it
        status: published
        authors: [N]
        events:
          - id: b
            date: 2022
            title: E
            regions: []
            people: []
            organisations: []
            topics: []
            status: reported
            sources: []
        ---
        Testo
        """)
  }

  @Test(arguments: [
    (#"{"id":"../a","lang":"it"}"#, "articles.json /articles/0/id: “../a” can't be the id of an article"),
    (#"{"id":"/etc/a","lang":"it"}"#, "articles.json /articles/0/id: “/etc/a” can't be the id of an article"),
    (#"{"id":".a/b","lang":"it"}"#, "articles.json /articles/0/id: “.a/b” can't be the id of an article"),
    (#"{"id":"a.en","lang":"it"}"#, "articles.json /articles/0/id: “a.en” can't be the id of an article"),
    (#"{"lang":"it"}"#, "articles.json /articles/0: “id” is missing"),
    (#"{"id":7}"#, "articles.json /articles/0/id: a text is wanted here"),
    ("[]", "articles.json /articles/0: an object is wanted here"),
    (
      #"{"id":"a","colour":"red"}"#,
      "articles.json /articles/0/colour: this release of regesta doesn't know “colour”"
    ),
    (#"{"id":"a","events":["a#b"]}"#, "articles.json /articles/0/events/0: there is no event “a#b”"),
    (
      #"{"id":"a","translations":[{"lang":"fr"}]}"#,
      "articles.json /articles/0/translations/0/lang: the archive hasn't this language"
    ),
    (#"{"id":"a"},{"id":"a"}"#, "articles.json: content/articles/a.md would be made twice"),
    (#"{"id":"a",}"#, "articles.json line 1, byte 24: the name of a member is wanted here, in quotes"),
  ])
  func whatIsWrongIsSaid(_ article: String, _ problem: String) throws {
    #expect(try problems(article).contains(problem))
  }

  @Test func filesThatAreListedMustBeThere() throws {
    #expect(
      try problems("", package: #"{"resources":[{"path":"archive.json"},{"path":"articles-2022.json"}]}"#)
        == ["articles-2022.json: there is no such file"])
    #expect(
      try problems("", package: #"{"resources":[{"path":"../archive.json"}]}"#).first
        == "datapackage.json /resources/0: “../archive.json” isn't beside it")
    #expect(
      try problems("", archive: #"{"version":2,"title":"A","languages":["it"]}"#)
        == ["archive.json /version: this release of regesta reads data of version 1"])
  }
}
