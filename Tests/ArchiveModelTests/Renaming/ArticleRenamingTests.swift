import Testing

@testable import ArchiveModel

@Suite struct ArticleRenamingTests {
  private static let files = [
    "content/articles/2022/queue.md": article(
      "events: [{id: wait, date: 2022-09-25, title: x}]",
      body: """
        [up](../2021/other.md) [down](./deep/x.md) [self](queue.md#wait) [[2022/queue#wait]] [r](../../regions/lars.md)
        [long](../../../content/articles/2021/other.md) [en](queue.en.md)
        """),
    "content/articles/2022/queue.en.md": "---\ntitle: Queue\n---\n[it](queue.md) [o](../2021/other.md)\n",
    "content/articles/2022/deep/x.md": article(
      "events: [2022/queue#wait]", body: "[q](../queue.md#wait) [q](../queue.en.md) [[articles/2022/queue|q]]"
    ),
    "content/articles/2022/near.md": article(
      "events:\n  - '2022/queue#wait'", body: "[q](queue.md) [q](../2022/queue.md)"),
    "content/articles/2022/queue-2.md": article(),
    "content/articles/2021/other.md": article(body: "[[2022/queue]] [[2022/queue-2]]"),
    "content/regions/lars.md": entity(body: "[q](../articles/2022/queue.md)"),
  ]

  @Test func movingToAnotherFolderRewritesLinksToAndFromTheFile() throws {
    let renamed = try RenamedSketch(Self.files, "2022/queue", to: "2023/06/coda").files
    #expect(
      renamed["content/articles/2023/06/coda.md"]
        == article(
          "events: [{id: wait, date: 2022-09-25, title: x}]",
          body: """
            [up](../../2021/other.md) [down](./../../2022/deep/x.md) [self](coda.md#wait) [[2023/06/coda#wait]] [r](../../../regions/lars.md)
            [long](../../../../content/articles/2021/other.md) [en](coda.en.md)
            """))
    #expect(
      renamed["content/articles/2023/06/coda.en.md"]
        == "---\ntitle: Queue\n---\n[it](coda.md) [o](../../2021/other.md)\n")
    #expect(
      renamed["content/articles/2022/deep/x.md"]
        == article(
          "events: [2023/06/coda#wait]",
          body: "[q](../../2023/06/coda.md#wait) [q](../../2023/06/coda.en.md) [[articles/2023/06/coda|q]]"))
    #expect(
      renamed["content/articles/2022/near.md"]
        == article(
          "events:\n  - '2023/06/coda#wait'",
          body: "[q](../2023/06/coda.md) [q](../../articles/2023/06/coda.md)"))
    #expect(renamed["content/articles/2022/queue-2.md"] == Self.files["content/articles/2022/queue-2.md"])
    #expect(
      renamed["content/articles/2021/other.md"] == article(body: "[[2023/06/coda]] [[2022/queue-2]]"))
    #expect(renamed["content/regions/lars.md"] == entity(body: "[q](../articles/2023/06/coda.md)"))
  }

  @Test(arguments: ["2022/coda", "2023/06/coda", "coda", "2022/deep/queue", "2021/очередь", "articles/9"])
  func theInverseGivesTheSameBytes(new: String) throws {
    let there = try RenamedSketch(Self.files, "articles/2022/queue", to: new)
    #expect(there.files != Self.files)
    let back = try RenamedSketch(there.files, "\(there.renaming.request.new)", to: "2022/queue")
    #expect(back.files == Self.files)
  }

  @Test func anArticleInAFolderWithTheNameOfAKindIsNamedWithItsKind() throws {
    let renamed = try RenamedSketch(Self.files, "2022/queue", to: "articles/regions/queue").files
    #expect(
      renamed["content/articles/2021/other.md"]
        == article(body: "[[articles/regions/queue]] [[2022/queue-2]]"))
  }
}
