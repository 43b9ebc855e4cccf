import TrustedMarkup

@testable import Templating

struct RegionView: Sendable {
  var name: String
  var address: String
  var parents: [RegionView] = []

  static let contract: Contract<RegionView> = Contract(
    "region", "A place.",
    [
      .text("name", "Its name.") { $0.name },
      .url("address", "Its page.") { $0.address },
      .optionalRecord("parent", RegionView.contract, "What it lies in.") { $0.parents.first },
      .list("events", EventView.contract, "What happened there.") { _ in [] },
    ])
}

struct EventView: Sendable {
  var title: String
  var date: String?
  var region: RegionView?
  var confirmed = true
  var address = "events.html"
  var rank = 0
  var deaths: Int?
  var tags: [String] = []

  static let contract: Contract<EventView> = Contract(
    "event", "Something that happened.",
    [
      .text("title", "What happened.") { $0.title },
      .optionalText("date", "When.") { $0.date },
      .optionalRecord("region", RegionView.contract, "Where.") { $0.region },
      .boolean("confirmed", "Whether it is sure.") { $0.confirmed },
      .url("address", "Its page.") { $0.address },
      .integer("rank", "How it compares.") { $0.rank },
      .optionalInteger("deaths", "How many died.") { $0.deaths },
      .texts("tags", "Its marks.") { $0.tags },
    ])
}

struct ArticleView: Sendable {
  var title = "Queue at the pass"
  var summary: String? = "A paragraph."
  var body = SafeHTML(trusted: Array("<p>Body</p>".utf8))
  var address = "articles/queue.html"
  var image: String?
  var words = 120
  var region: RegionView? = RegionView(name: "Dagestan", address: "regions/dagestan.html")
  var home = RegionView(name: "Georgia", address: "regions/georgia.html")
  var events: [EventView] = []
  var topics: [String] = []
  var updates: Int?

  static let contract: Contract<ArticleView> = Contract(
    "article", "A document.",
    [
      .text("title", "The headline.") { $0.title },
      .optionalText("summary", "One paragraph.") { $0.summary },
      .html("body", "The text.") { $0.body },
      .url("address", "Where it is.") { $0.address },
      .optionalURL("image", "Its picture.") { $0.image },
      .integer("words", "How long it is.") { $0.words },
      .optionalRecord("region", RegionView.contract, "Where it is about.") { $0.region },
      .record("home", RegionView.contract, "Where it was written.") { $0.home },
      .list("events", EventView.contract, "What it tells.") { $0.events },
      .texts("topics", "Its topics.") { $0.topics },
      .optionalInteger("updates", "How often it changed.") { $0.updates },
    ])
}

struct PageView: Sendable {
  var article = ArticleView()
  var site = "Archive"
  var draft = false

  static let contract: Contract<PageView> = Contract(
    "article page", "What its template may use.",
    [
      .record("article", ArticleView.contract, "The article.") { $0.article },
      .text("site", "The archive's title.") { $0.site },
      .boolean("draft", "Whether it is one.") { $0.draft },
    ])
}
