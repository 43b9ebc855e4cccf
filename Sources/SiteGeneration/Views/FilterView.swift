internal import Templating

/// What a script needs to filter a timeline.
struct FilterView: Sendable {
  let url: String
  let facet: String?
  let id: String?

  static let contract = Contract<FilterView>(
    "filter", "What a script needs to filter a timeline.",
    [
      .url("url", "The script with what there is to filter by; the events are beside it.") { $0.url },
      .optionalText(
        "facet", "On the timeline of a document: region, topic, person or organisation."
      ) { $0.facet },
      .optionalText("id", "That document's id.") { $0.id },
    ])
}
