internal import ArchiveBuild
internal import ArgumentParser

/// `regesta translations`: which translations are older than their originals.
struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations", abstract: "List which translations are older than their originals.",
    discussion: """
      A translation may record which text of its original it translates. Where the original has changed since, its page \
      says so. --update records the text that the original has now: do so when the translation is revised.
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: ResultFormat.help)
  var format = ResultFormat.text

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Record the originals' present text in these translations.", valueName: "file ..."))
  var update: [String] = []

  @Flag(help: "Record it in all translations that record nothing yet.")
  var updateUnrecorded = false

  @Flag(help: "Record it in all translations.")
  var updateAll = false

  func validate() throws {
    let updates = [!update.isEmpty, updateUnrecorded, updateAll].count { $0 }
    if updates > 1 {
      throw ValidationError("--update, --update-unrecorded and --update-all don't go together")
    }
    if updates == 1, format == .json {
      throw ValidationError("--format json is for the list; an update has none")
    }
  }

  func run() throws {
    if updateAll { return try update(.all) }
    if updateUnrecorded { return try update(.unrecorded) }
    if !update.isEmpty { return try update(.files(update)) }
    let (report, translations) = try options.building { try $0.translations() }
    format.write(text: translations.text, json: translations.json)
    try options.finish(report) { _ in translations.summary + "\n" }
  }

  private func update(_ choice: TranslationUpdater.Choice) throws {
    let paths = try TranslationUpdater(options.buildOptions).update(choice)
    for path in paths { Terminal.standardOutput.write(path + "\n") }
    guard !options.quiet else { return }
    Terminal.standardError.write("\(ArchiveOptions.plural(paths.count, "translation")) updated\n")
  }
}
