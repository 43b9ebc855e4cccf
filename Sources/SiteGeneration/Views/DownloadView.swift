internal import Templating

/// A file for other programs.
struct DownloadView: Sendable {
  let url: String
  let name: String

  static let contract = Contract<DownloadView>(
    "download", "A file for other programs.",
    [
      .url("url", "Where it is.") { $0.url },
      .text("name", "What its format is called.") { $0.name },
    ])
}
