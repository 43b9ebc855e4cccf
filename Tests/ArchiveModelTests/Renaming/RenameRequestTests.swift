import Testing

@testable import ArchiveModel

@Suite struct RenameRequestTests {
  private static let files = [
    "content/regions/lars.md": entity(), "content/topics/queue.md": entity(),
    "content/people/queue.md": entity(),
    "content/articles/2022/queue.md": article(), "content/articles/regions/x.md": article(),
    "content/pages/about.md": "---\ntitle: A\n---\n", "seeds/s.md": source(),
  ]

  private func request(_ old: String, _ new: String) throws -> String {
    let loaded = try ArchiveSketch(Self.files).loaded
    let request = try RenameRequest(old, to: new, in: loaded)
    return "\(request.old) \(request.new)"
  }

  @Test(arguments: [
    ("lars", "a", "regions/lars regions/a"), ("regions/lars", "regions/a", "regions/lars regions/a"),
    ("2022/queue", "x", "articles/2022/queue articles/x"),
    ("articles/2022/queue", "articles/x/y", "articles/2022/queue articles/x/y"),
    ("regions/x", "2022/x", "articles/regions/x articles/2022/x"),
    ("topics/queue", "queues", "topics/queue topics/queues"), ("s", "t", "sources/s sources/t"),
    ("about", "chi-siamo", "pages/about pages/chi-siamo"), ("lars", "Lars", "regions/lars regions/Lars"),
  ])
  func bothNamesAreReadAsPeopleWriteThem(old: String, new: String, expected: String) throws {
    #expect(try request(old, new) == expected)
  }

  @Test(
    arguments: [
      (
        "lar", "x", "no document has the id “lar”", ["did you mean “regions/lars” (content/regions/lars.md)?"]
      ),
      (
        "regions/larss", "x", "no document has the id “regions/larss”",
        ["did you mean “regions/lars” (content/regions/lars.md)?"]
      ),
      (
        "queue", "x", "“queue” is the id of 2 documents",
        ["write which: people/queue (content/people/queue.md), topics/queue (content/topics/queue.md)"]
      ),
      (
        "lars", "topics/x", "“regions/lars” is a region, and “topics/x” would be a topic",
        ["a document keeps its kind: leave out “topics/”"]
      ),
      (
        "people/queue", "topics/queue", "“people/queue” is a person, and “topics/queue” would be a topic", nil
      ),
      ("lars", "lars", "“regions/lars” has that name already", nil),
      (
        "2022/queue", "regions/regions/x",
        "“articles/2022/queue” is an article, and “regions/regions/x” would be a region", nil
      ),
      (
        "2022/queue", "articles/regions/x", "“articles/regions/x” is the id of content/articles/regions/x.md",
        nil
      ),
      ("lars", "a.en", "“a.en” can't be the id of a region: what follows a dot is taken for a language", nil),
      ("lars", "a/b", "“a/b” can't be the id of a region: a region stands in no folder of its own", nil),
      ("lars", "con", "“con” can't be an id: “con” is the name of a device on Windows", nil),
      ("lars", "", "“” can't be an id: the name has an empty part", nil),
      (
        "2022/queue#event-1", "x", "“2022/queue#event-1” names an event, and documents alone can be renamed",
        nil
      ),
    ] as [(String, String, String, [String]?)])
  func whatCannotBeIsRefused(old: String, new: String, message: String, help: [String]?) throws {
    let problem = #expect(throws: RenameProblem.self) { try request(old, new) }
    #expect(problem?.message == message)
    if let help { #expect(problem?.help == help) }
  }
}
