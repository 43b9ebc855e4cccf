import Testing

@testable import Templating

@Suite struct ContractTests {
  @Test func aContractDescribesItself() {
    let type = ArticleView.contract.type
    #expect(type.name == "article")
    #expect(type.fields.prefix(2).map(\.documentation) == ["The headline.", "One paragraph."])
    #expect(
      type.fields.map(\.type.description) == [
        "text", "optional text", "html", "url", "optional url", "integer", "optional region", "region",
        "list of event",
        "list of text", "optional integer",
      ])
  }

  @Test func allTypesBehindAPageAreFoundThoughTheyNameEachOther() {
    #expect(
      PageView.contract.type.reachableTypes().map(\.name) == ["article page", "article", "region", "event"])
  }

  @Test func aPathHoldsEightSteps() {
    var path = SlotPath.empty
    let slots = [0, 253, 1, 7, 0, 0, 128, 253]
    for slot in slots { path = path.appending(slot)! }
    #expect(path.count == 8 && path.appending(0) == nil)
    var read: [Int] = []
    while !path.isEmpty {
      read.append(path.first)
      path = path.rest
    }
    #expect(read == slots)
  }

  @Test func longerPathsAreReported() {
    let start = "{% if article.home.parent %}{% set a = article.home.parent %}"
    let deep =
      start
      + "{% if a.parent.parent.parent.parent.parent.parent.parent.parent.parent %}{% endif %}{% endif %}"
    #expect(
      Theme(deep).diagnostics.contains {
        $0.id == .templateSyntax && $0.message.hasPrefix("a path has at most 8")
      })
  }
}
