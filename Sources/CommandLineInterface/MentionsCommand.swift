internal import ArchiveBuild
internal import ArgumentParser

/// `regesta mentions`: which names in articles become links, and which don't.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "List the names in articles that become links, and those that don't.",
    discussion: """
      The first mention of a region, person, organisation or topic in a text becomes a link. Each is listed with its \
      place, and with the reason where it stays text. Later mentions are only counted. mentions: off in an article's metadata, or link: never in an entity's, keeps \
      names from becoming links.
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: ResultFormat.help)
  var format = ResultFormat.text

  func run() throws {
    let (report, mentions) = try options.building { try $0.mentions() }
    format.write(text: mentions.text, json: mentions.json)
    try options.finish(report) { _ in
      let linked = mentions.linkedCount
      return
        "\(ArchiveOptions.plural(linked, "mention")) linked, \(mentions.entries.count - linked) declined, "
        + "\(ArchiveOptions.plural(mentions.repetitions, "repetition"))\n"
    }
  }
}
