internal import ArchiveBuild
internal import ArgumentParser

/// `regesta why`: tells what made the last build render a page.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Tell why the last build rendered a page again.",
    discussion: """
      PAGE is a path in the output, such as regions/dagestan.html. A build takes pages over from the one before unless \
      something that they show has changed; this tells what, and in which files. Builds that found \
      nothing to do don't count.

        regesta why regions/dagestan.html
      """)

  @Argument(help: "The page, as seen from the output's folder, or with that folder before it.")
  var page: String

  @Argument(help: "The archive's folder, which holds content/; the current one if left out.")
  var archive = "."

  @Flag(help: "List everything that the page shows.")
  var all = false

  func run() throws {
    let story: PageStory
    do {
      story = try ArchiveBuilder(BuildOptions(archive: archive)).story(of: page)
    } catch let error as PageStoryError {
      Terminal.standardError.write("\(error)\n")
      throw ExitCode(1)
    }
    var lines = Self.lines(story)
    if all { lines += ["", "It shows:"] + story.shows.map { "  \($0)" } }
    Terminal.standardOutput.write(lines.joined(separator: "\n") + "\n")
  }

  private static func lines(_ story: PageStory) -> [String] {
    guard let reason = story.reason else {
      return ["\(story.path) was taken over from the build before: nothing that it shows had changed"]
    }
    let changes = list(story.changes)
    switch reason {
    case .clean: return ["\(story.path) was rendered, since nothing of an earlier build was taken over"]
    case .new: return ["\(story.path) was rendered, since there was no such page before"] + changes
    case .environment:
      return [
        "\(story.path) was rendered, since something had changed that all pages have, as the theme or archive.yml"
      ]
        + (changes.isEmpty
          ? ["  an option of the command line, or the first or last document of its kind"] : changes)
    case .plan:
      return ["\(story.path) was rendered, since the page holds another part of the archive than before"]
        + changes
    case .output:
      return ["\(story.path) was rendered, since the file wasn't in the output as it had been written"]
    case .facts:
      var lines = ["\(story.path) was rendered, since these had changed:"]
      for cause in story.causes {
        lines.append("  \(cause.words)")
        for document in cause.documents {
          lines += document.changes.map { "    \($0.path) was \($0.kind.rawValue)" }
        }
      }
      // Something that vanished, or that another file's change made mean something else.
      let isExplained = story.causes.contains { $0.documents.contains { !$0.changes.isEmpty } }
      return lines + (isExplained ? [] : changes)
    }
  }

  private static let most = 8

  private static func list(_ changes: [ArchiveChange]) -> [String] {
    let rest = changes.count - most
    return changes.prefix(most).map { "  \($0.path) was \($0.kind.rawValue)" }
      + (rest > 0 ? ["  and \(rest) more"] : [])
  }
}
