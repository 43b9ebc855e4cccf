internal import ArchiveBuild
internal import ArgumentParser
internal import JSONWriting

/// `regesta mentions`: which names in articles become links, and which don't.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "List the names in articles that become links, and those that don't.",
    discussion: """
      The first mention of a region, person, organisation or topic in a text becomes a link. Each is listed with its \
      place, and with the reason where it stays text. Later mentions are only counted.
      """)

  /// How the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var options: ArchiveOptions

  @Option(help: ArgumentHelp("How the result is written.", valueName: "text|json"))
  var format = Format.text

  func run() throws {
    let (report, mentions) = try ArchiveBuilder(options.buildOptions).mentions()
    switch format {
    case .text: Terminal.standardOutput.write(mentions.text)
    case .json:
      Terminal.standardOutput.write(
        String(decoding: mentions.json.bytes(indented: true), as: UTF8.self) + "\n")
    }
    try options.finish(report) { _ in
      let linked = mentions.linkedCount
      return
        "\(ArchiveOptions.plural(linked, "mention")) linked, \(mentions.entries.count - linked) declined, "
        + "\(ArchiveOptions.plural(mentions.repetitions, "repetition"))\n"
    }
  }
}
