internal import ArchiveBuild
internal import ArgumentParser

/// `regesta init`: begins an archive.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begin a new archive, with an example of each thing that it can hold.",
    discussion: """
      The example is made up, and says so: an article with an event, a region, a topic, a source and a page. Nothing is \
      replaced: a folder that has content/, seeds/ or templates/ already is refused.

        regesta init border-watch --title "Border watch"
      """)

  @Argument(help: "The folder for the archive; it is made where it is missing.")
  var folder: String

  @Option(help: ArgumentHelp("What the archive is called; the folder's name if left out.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The archive's language, in which the example is written: \(ArchiveStarter.languages.joined(separator: ", ")).",
      valueName: "language"))
  var language = "en"

  func run() throws {
    let files = try ArchiveStarter(in: folder).start(
      title: title, language: language, now: Moment.now.seconds)
    let archive = ShellWord.path(folder)
    for file in files { Terminal.standardOutput.write(file + "\n") }
    Terminal.standardError.write(
      """
      \(ArchiveOptions.plural(files.count, "file")) written. What comes next:
        regesta new article "Title" \(archive)    write an article
        regesta watch \(archive)                  look at the pages while you write
        regesta build \(archive)                  build the pages

      """)
  }
}
