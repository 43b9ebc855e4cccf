internal import JSONWriting
internal import Templating

/// The strings that a theme's script for filters is given with its data.
enum FilterWords {
  static let keys =
    FilterFacet.allCases.map(\.rawValue) + [
      "colon", "filter_any", "filter_clear", "filter_count", "filter_date_hint", "filter_date_order",
      "filter_date_wrong", "filter_from", "filter_loading", "filter_more", "filter_more_than", "filter_none",
      "filter_results", "filter_to", "filter_unknown", "status", "status_confirmed",
      "status_disputed", "status_reported", "status_retracted",
    ]

  /// A plural is an object of its forms. A string that the theme lacks is left out.
  static func json(_ message: (String) -> StringTable.Message?) -> JSONValue {
    .object(
      keys.compactMap { key in
        switch message(key) {
        case .plain(let text): JSONValue.Member(key, .string(text))
        case .plural(let forms):
          JSONValue.Member(
            key,
            .object(
              PluralCategory.allCases.compactMap { category in
                forms[category].map { .init(category.rawValue, .string($0)) }
              }))
        case nil: nil
        }
      })
  }
}
