import Templating
import TrustedMarkup

/// A record with a field of each type, whose values would do harm where they aren't escaped.
struct SampleView: Sendable {
  var depth = 0

  static let contract: Contract<SampleView> = Contract(
    "sample", "A record.",
    [
      .text("title", "A text.") { _ in "<zq> \" ' & {{ title }} é\u{202E} ]]> -->" },
      .optionalText("nothing", "A text that isn't there.") { _ in nil },
      .optionalText("summary", "A text that is there.") { _ in "</script><zq onload=zq>" },
      .html("body", "Markup.") { _ in SafeHTML(trusted: Array("<p>Body</p>".utf8)) },
      .url("address", "An address.") { _ in "javascript:zq" },
      .url("page", "A page's address.") { _ in "articles/a b.html?x=1&y=2#z" },
      .optionalURL("image", "An address that isn't there.") { _ in nil },
      .json("data", "A JSON text.") { _ in "{\"a\":1}" },
      .integer("count", "A number.") { _ in 1_234_567 },
      .optionalInteger("updates", "A number that may be missing.") { $0.depth == 0 ? Int.min : nil },
      .boolean("draft", "A truth.") { $0.depth == 0 },
      .texts("topics", "Texts.") { _ in ["<zq>", "b,c", "", "ß"] },
      .list("items", SampleView.contract, "Records.") { view in
        view.depth > 2 ? [] : (0..<3).map { _ in SampleView(depth: view.depth + 1) }
      },
      .record("home", SampleView.contract, "A record.") { SampleView(depth: $0.depth + 1) },
      .optionalRecord("parent", SampleView.contract, "A record that may be missing.") { view in
        view.depth > 2 ? nil : SampleView(depth: view.depth + 1)
      },
    ])
}
