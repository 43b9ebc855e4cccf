internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics

/// `regesta new`: makes the file of a document.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make the file of a new article, region, person, source and so on.",
    discussion: """
      The id is made of the title. An article is a draft; of all else there are no drafts. Nothing is replaced: where a \
      document has the id, or an entity the name, the path of that is printed, and nothing is made; a further article of \
      the same title gets a number. The path of the new file goes to standard output.

        regesta new region Georgia --kind country
        regesta new article "The queue" --region georgia

      regesta new translation DOCUMENT --lang LANGUAGE makes the file of a translation of a document that is there, and \
      records which text it translates. DOCUMENT is the path of a file, or an id.
      """)

  @Argument(
    help: ArgumentHelp(
      "\(DocumentRequest.kinds.joined(separator: ", ")) or \(Self.translation).", valueName: "kind"))
  var kind: String

  @Argument(help: "The title, or the name; of a translation, the document.")
  var title: String

  @Argument(help: "The archive's folder, which holds content/; the current one if left out.")
  var archive = "."

  @Option(help: ArgumentHelp("An id other than the title's.", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The day of an article, in place of today; of a source, when it was read.", valueName: "day"))
  var date: String?

  @Option(help: ArgumentHelp("The language of an article, source or translation.", valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp("A region that the article is about; as often as there are.", valueName: "id"))
  var region: [String] = []

  @Option(help: ArgumentHelp("A person that the article is about; as often as there are.", valueName: "id"))
  var person: [String] = []

  @Option(help: ArgumentHelp("An organisation that it is about; as often as there are.", valueName: "id"))
  var organisation: [String] = []

  @Option(help: ArgumentHelp("A topic that it is about; as often as there are.", valueName: "id"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("A source that it draws on; as often as there are.", valueName: "id"))
  var source: [String] = []

  @Option(help: ArgumentHelp("The region that a region is part of.", valueName: "id"))
  var parent: String?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("What kind of region it is, such as country, city or crossing.", valueName: "kind"))
  var regionKind: String?

  @Option(help: ArgumentHelp("Where a source is to be found.", valueName: "url"))
  var url: String?

  @Option(
    name: .customLong("title"),
    help: ArgumentHelp("The title of a translation; the original's if left out.", valueName: "text"))
  var translatedTitle: String?

  private static let translation = "translation"
  private var isTranslation: Bool { kind == Self.translation }

  func validate() throws {
    guard isTranslation else {
      if translatedTitle != nil { throw ValidationError("--title can be given for translations only") }
      if let problem = request.problem { throw ValidationError(problem) }
      return
    }
    if lang == nil { throw ValidationError("a translation needs --lang") }
    if id != nil || request.hasDetails {
      throw ValidationError(
        "of a translation only --lang and --title can be given: all else is the original's")
    }
  }

  func run() throws {
    let writer = DocumentWriter(archive: archive)
    let report =
      if let lang, isTranslation {
        try writer.translate(title, into: lang, title: translatedTitle)
      } else {
        try writer.write(request, now: Moment.now.seconds)
      }
    let terminal = Terminal.standardError
    terminal.write(report.problems, of: archive, given: report.bytes)
    for note in report.notes { terminal.write("note: \(note)\n") }
    guard let path = report.path else {
      terminal.write(report.refusal.map { "error: \($0)\n" } ?? "")
      terminal.write("nothing was written\n")
      throw ExitCode(1)
    }
    Terminal.standardOutput.write((path.hasPrefix("./") ? String(path.dropFirst(2)) : path) + "\n")
    terminal.write("look at it with: regesta watch\(ShellWord.argument(archive))\n")
  }

  private var request: DocumentRequest {
    var request = DocumentRequest(kind: kind, title: title)
    request.id = id
    request.date = date
    request.language = lang
    request.regions = region
    request.people = person
    request.organisations = organisation
    request.topics = topic
    request.sources = source
    request.parent = parent
    request.regionKind = regionKind
    request.url = url
    return request
  }
}
