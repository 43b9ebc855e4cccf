internal import ArchiveModel
internal import JSONWriting
internal import Templating

/// The strings that a theme's scripts are given with their data.
enum ScriptWords {
  /// Those of the script for filters.
  static let filter =
    FilterFacet.allCases.map(\.rawValue) + [
      "colon", "filter_any", "filter_clear", "filter_count", "filter_date_hint", "filter_date_order",
      "filter_date_wrong", "filter_from", "filter_loading", "filter_more", "filter_more_than", "filter_none",
      "filter_results", "filter_to", "filter_unknown", "status", "status_confirmed",
      "status_disputed", "status_reported", "status_retracted",
    ]

  /// Those of the script that searches.
  static let search =
    DocumentKind.allCases.map(\.noun) + [
      "filter_any", "search", "search_all_results", "search_clear", "search_count", "search_failed",
      "search_filters",
      "search_from", "search_language", "search_loading", "search_more", "search_names", "search_none",
      "search_none_all", "search_to", "search_unknown", "status_retracted",
    ]

  static var keys: [String] { filter + search }

  /// A plural is an object of its forms. A string that the theme lacks is left out.
  static func json(_ keys: [String], _ message: (String) -> StringTable.Message?) -> JSONValue {
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
