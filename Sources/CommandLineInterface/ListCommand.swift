internal import ArchiveBuild
internal import ArgumentParser

/// `regesta list`: what is in the archive, or what isn't published.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is in the archive, what lacks something, or what isn't published.",
    discussion: """
      A line has the path of a document's file, or the id of an event, its date, its status and its title, divided by \
      tabs, with a hyphen for what isn't there. Drafts are listed, too; their events aren't.

        regesta list --kind events --missing sources
        regesta list --excluded
      """)

  @OptionGroup var options: ArchiveOptions

  @Flag(
    help: "List what isn't published: drafts, what is under embargo, and translations of these, with reasons."
  )
  var excluded = false

  @Option(help: ArgumentHelp("List one kind: \(EntryList.kinds.joined(separator: ", ")).", valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "List what lacks something: \(EntryList.gaps.joined(separator: ", ")).", valueName: "what"))
  var missing: String?

  @Option(help: ResultFormat.help)
  var format = ResultFormat.text

  func validate() throws {
    if excluded, kind != nil || missing != nil || format != .text {
      throw ValidationError("--excluded goes with none of --kind, --missing and --format")
    }
    try Self.check(kind, "a kind", "kinds", among: EntryList.kinds)
    try Self.check(missing, "something that can be missing", "words", among: EntryList.gaps)
  }

  private static func check(
    _ word: String?, _ what: String, _ plural: String, among known: [String]
  ) throws {
    guard let word, !known.contains(word) else { return }
    throw ValidationError("“\(word)” isn't \(what); the \(plural) are \(known.joined(separator: ", "))")
  }

  func run() throws {
    if excluded { return try listExcluded() }
    let (report, list) = try options.building { try $0.entries(of: kind, lacking: missing) }
    format.write(text: list.text, json: list.json)
    try options.finish(report) { _ in "\(list.count) listed\n" }
  }

  private func listExcluded() throws {
    let report = try options.building { try $0.check() }
    for exclusion in report.exclusions {
      Terminal.standardOutput.write("\(exclusion.path): \(exclusion.reason)\n")
    }
    try options.finish(report) { _ in "" }
  }
}
