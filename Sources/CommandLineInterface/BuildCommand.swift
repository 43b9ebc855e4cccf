internal import ArchiveBuild
internal import ArgumentParser

/// `regesta build`: writes the archive's pages.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the archive's pages.",
    discussion: """
      Everything is checked before anything in the output changes. Files in the output that Regesta didn't write stay.
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the pages; public/ in the archive by default.", valueName: "dir"))
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Where the archive will be published.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Publish into a folder with files that Regesta didn't write.")
  var adopt = false

  func validate() throws {
    if let baseURL, let problem = BuildOptions.problem(inBaseURL: baseURL) { throw ValidationError(problem) }
  }

  func run() throws {
    var build = options.buildOptions
    build.output = output
    build.baseURL = baseURL
    build.adopt = adopt
    let start = ContinuousClock.now
    let report = try ArchiveBuilder(build).build()
    let duration = ContinuousClock.now - start
    try options.finish(report, isBuild: true) { Self.summary($0, duration) }
  }

  private static func summary(_ report: BuildReport, _ duration: Duration) -> String {
    guard let output = report.output else { return "" }
    let counts = report.counts
    let size = [
      ArchiveOptions.plural(counts.articles, "article"), ArchiveOptions.plural(counts.events, "event"),
      ArchiveOptions.plural(counts.regions, "region"), ArchiveOptions.plural(counts.pages, "page"),
    ].joined(separator: ", ")
    let held = report.exclusions.isEmpty ? "" : ", \(report.exclusions.count) files held back"
    return """
      \(size) in \(ArchiveOptions.seconds(duration)) s
      \(output.written) written, \(output.unchanged) unchanged, \(output.removed) removed\(held)
      open \(Self.home(of: output.folder))

      """
  }

  /// The page to open, as one would type it.
  private static func home(of folder: String) -> String {
    let folder = folder.hasPrefix("./") ? String(folder.dropFirst(2)) : folder
    return "\(folder)/index.html"
  }
}
