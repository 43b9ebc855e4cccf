internal import ArchiveBuild
internal import ArgumentParser

/// `regesta build`: writes the archive's pages.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the archive's pages.",
    discussion: """
      Everything is checked before anything in the output changes: where the archive has errors, the pages stay as they \
      were, and the status is 1. Drafts and what is under embargo are left out. Only pages that would be others now are \
      made again. Files in the output that Regesta didn't write stay.

        regesta build
        regesta build border-watch --base-url https://archive.example/
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the pages; public/ in the archive by default.", valueName: "dir"))
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the archive will be published; goes before base_url in archive.yml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Publish into a folder with files that Regesta didn't write.")
  var adopt = false

  @Option(
    help: ArgumentHelp(
      "Add the paths that were added, changed and removed to a list for rsync or rclone.", valueName: "file"))
  var changes: String?

  @Flag(
    help: "Build a preview with drafts and what is under embargo, into a folder that --output names.")
  var drafts = false

  @Flag(help: "Take nothing over from earlier builds. The pages are the same, and take longer.")
  var clean = false

  func validate() throws {
    if let baseURL, let problem = BuildOptions.problem(inBaseURL: baseURL) { throw ValidationError(problem) }
    if drafts, output == nil {
      throw ValidationError("--drafts needs an --output, so that no draft is published by mistake")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let report = try options.building({ build in
      build.output = output
      build.baseURL = baseURL
      build.adopt = adopt
      if drafts { build.audience = .authors(isLive: false) }
      build.changes = changes
      build.isClean = clean
      build.endsProcess = true
    }) { try $0.build() }
    let duration = ContinuousClock.now - start
    try options.finish(report, isBuild: true) { summary($0, duration) }
  }

  private func summary(_ report: BuildReport, _ duration: Duration) -> String {
    guard let output = report.output else { return "" }
    let counts = report.counts
    let size = [
      ArchiveOptions.plural(counts.articles, "article"), ArchiveOptions.plural(counts.events, "event"),
      ArchiveOptions.plural(counts.regions, "region"), ArchiveOptions.plural(counts.pages, "page"),
    ].joined(separator: ", ")
    let held =
      report.exclusions.isEmpty ? "" : ", \(ArchiveOptions.plural(report.exclusions.count, "file")) held back"
    return """
      \(size) in \(ArchiveOptions.seconds(duration)) s
      \(output.written) written, \(output.unchanged) unchanged, \(output.removed) removed\(held)\(listed(output))
      open \(Self.home(of: output.folder))

      """
  }

  private func listed(_ output: BuildReport.Output) -> String {
    guard let changes, let count = output.listed else { return "" }
    return "\n\(ArchiveOptions.plural(count, "path")) to upload in \(changes)"
  }

  /// The page to open, as one would type it.
  static func home(of folder: String) -> String {
    let folder = folder.hasPrefix("./") ? String(folder.dropFirst(2)) : folder
    return "\(folder)/index.html"
  }
}
