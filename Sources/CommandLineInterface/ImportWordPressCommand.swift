internal import ArgumentParser

/// `regesta import wordpress`: the export of a site of WordPress.
struct ImportWordPressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordpress", abstract: "Add the posts and pages of an export of WordPress (WXR).",
    discussion: """
      FILE is what WordPress writes under Tools, Export. Posts become articles, pages pages, categories and tags topics, and \
      former addresses lead on. Nothing is loaded from the site: images are taken from --media, and are links without it.
      """)

  @Argument(help: "The file.")
  var path: String

  @OptionGroup var options: ImportOptions

  @Option(help: ArgumentHelp("A copy of the site's wp-content/uploads, for its images.", valueName: "folder"))
  var media: String?

  @OptionGroup var site: ImportedSiteOptions

  func run() throws { try options.runWordPress(from: path, media: media, settings: site.settings) }
}
