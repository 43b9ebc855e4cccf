package import Chronology
package import Diagnostics
internal import FrontMatter

/// The files of a new archive: small and complete, an example of each thing that an archive holds.
package struct StarterArchive: Sendable {
  /// Why an archive can't begin so.
  package struct Problem: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  private let title: String
  private let wording: StarterWording
  private let today: CalendarDay

  /// The languages in which an archive can begin.
  package static var languages: [String] { StarterWording.all.map(\.language.rawValue) }

  /// - Parameter today: when its article is written.
  package init(title: String, language: String, today: CalendarDay) throws(Problem) {
    guard let wording = StarterWording.all.first(where: { $0.language.rawValue == language }) else {
      let known = Self.languages.joined(separator: ", ")
      throw Problem(
        description: "an archive can't begin in “\(language)”: the theme's own languages are \(known)")
    }
    guard title.utf8.contains(where: { $0 > 0x20 }) else {
      throw Problem(description: "the title of an archive can't be blank")
    }
    self.title = title
    self.wording = wording
    self.today = today
  }

  /// The files by path.
  package var files: [(path: SourcePath, text: String)] {
    [
      (.archiveConfiguration, configuration),
      (SourcePath("content/articles/\(today.yearFolder)/example-article.md"), article),
      (
        SourcePath("content/pages/about.md"),
        document(["title: \(spelt(wording.pageTitle))"], wording.pageText)
      ),
      (
        SourcePath("content/regions/example-valley.md"),
        document(["name: \(spelt(wording.regionName))", "kind: area"], wording.regionText)
      ),
      (
        SourcePath("content/topics/example-roads.md"),
        document(["name: \(spelt(wording.topicName))"], wording.topicText)
      ),
      (SourcePath("seeds/example-note.md"), source),
    ]
  }

  private var configuration: String {
    """
    # What readers see first.
    title: \(spelt(title))
    description: \(spelt(wording.description))

    # The first is the default. A translation stands beside its original: NAME.LANGUAGE.md.
    languages: [\(wording.language)]

    # The time zone in which embargoes end, such as Europe/Rome.
    timezone: UTC

    # Where the archive will be published: feeds, the sitemap and the 404 page need it. Write your own address, and take
    # away the sign before it.
    # base_url: https://archive.example/

    # Who publishes it, how readers reach them, and the terms of reuse.
    # publisher: The name of your group
    # contact: editors@archive.example
    # license: CC BY 4.0

    """
  }

  private var article: String {
    document(
      [
        "title: \(spelt(wording.articleTitle))", "date: \(today)",
        "summary: \(spelt(wording.articleSummary))",
        "regions: [example-valley]", "topics: [example-roads]", "sources: [example-note]", "events:",
        "  - id: road-closed", "    date: \(eve)~", "    title: \(spelt(wording.eventTitle))",
        "    status: reported", "status: published",
      ], wording.articleText)
  }

  private var source: String {
    document(
      [
        "title: \(spelt(wording.sourceTitle))", "published: \(eve)", "accessed: \(today)",
        "lang: \(wording.language)", "reliability: \(spelt(wording.sourceReliability))",
      ], wording.sourceText)
  }

  /// The day before, on which the example happens.
  private var eve: CalendarDay { CalendarDay(ordinal: today.ordinal - 1) ?? today }

  private func document(_ metadata: [String], _ text: String) -> String {
    "---\n\(metadata.joined(separator: "\n"))\n---\n\(text)\n"
  }

  private func spelt(_ text: String) -> String { YAMLScalar.spelling(of: text) }
}

extension CalendarDay {
  /// The folder of a year's articles, in four digits as in dates.
  package var yearFolder: String { String(iso8601.prefix { $0 != "-" }) }
}
