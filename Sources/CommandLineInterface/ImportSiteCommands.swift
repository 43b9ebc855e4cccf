internal import ArgumentParser
internal import Importing

/// `regesta import hugo`: the source of a site of Hugo.
struct ImportHugoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hugo", abstract: "Add the articles and pages of a site of Hugo.",
    discussion: """
      PATH is the folder that holds hugo.toml and content/. Texts become articles, and those outside of sections pages; \
      images that they show are copied, taxonomies become topics, and former addresses lead on. Templates are left out.
      """)

  @Argument(help: "The folder.")
  var path: String

  @OptionGroup var options: ImportOptions

  @OptionGroup var site: ImportedSiteOptions

  func run() throws { try options.run(.hugo, from: path, settings: site.settings) }
}
