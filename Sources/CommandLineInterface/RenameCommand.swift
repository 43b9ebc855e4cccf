internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics

/// `regesta rename`: gives a document another name everywhere.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Change the id of a document, and every reference to it.",
    discussion: """
      OLD is KIND/ID, such as regions/dagestan, the path of an article, such as 2022/lars-queue, or an id that only \
      one document has. NEW may leave out the kind. The former address stays as an alias, which leads to the new one. \
      Nothing is changed where the archive has errors, or where anything would come to mean something else.

        regesta rename regions/lars verkhny-lars --dry-run
      """)

  @Argument(help: "The document, by its id.")
  var old: String

  @Argument(help: "Its new id.")
  var new: String

  @Argument(help: "The archive's folder, which holds content/; the current one if left out.")
  var archive = "."

  @Flag(help: "Print what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Leave no alias: for an id that should never have been published.")
  var noAlias = false

  func run() throws {
    let renamer = ArchiveRenamer(archive: archive, isDryRun: dryRun, keepsAddresses: !noAlias)
    let report = try renamer.rename(old, to: new)
    for line in report.lines { Terminal.standardOutput.write(line + "\n") }
    guard !report.isFine else { return }
    let terminal = Terminal.standardError
    let formatter = DiagnosticTextFormatter(color: terminal.wantsColor) { [archive] path in
      // Places in a text that was never written can't be quoted.
      report.areConsequences ? nil : ArchiveSource.bytes(of: path, in: archive)
    }
    terminal.write(formatter.report(report.problems))
    if let refusal = report.refusal { terminal.write(refusal + "\n") }
    terminal.write(
      report.areConsequences
        ? "“\(new)” can't be the name: nothing was changed\n"
        : "the archive has errors: nothing was changed\n")
    throw ExitCode(1)
  }
}
