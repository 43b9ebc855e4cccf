internal import ArchiveBuild

/// What a build cost, as lines.
enum Timings {
  /// The stages; then, where pages were rendered, what each template cost and the slowest pages.
  static func text(_ report: BuildReport) -> String {
    var lines = report.stages.map { "\($0.name): \(ArchiveOptions.seconds($0.duration)) s" }
    if !report.templates.isEmpty {
      lines.append("templates, on all threads together:")
      lines += report.templates.map { template in
        let each = template.duration / max(1, template.pages)
        return "  \(ArchiveOptions.seconds(template.duration)) s  \(milliseconds(each)) ms a page  "
          + "\(template.name), \(ArchiveOptions.plural(template.pages, "page"))"
      }
      lines.append("slowest pages:")
      lines += report.slowestPages.map { "  \(milliseconds($0.duration)) ms  \($0.path), \($0.template)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// With two decimals.
  private static func milliseconds(_ duration: Duration) -> String {
    ArchiveOptions.seconds(duration * 1000)
  }
}
