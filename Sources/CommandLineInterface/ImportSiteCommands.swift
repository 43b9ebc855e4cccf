internal import ArgumentParser
internal import Importing

/// `regesta import jekyll`: the source of a site of Jekyll.
struct ImportJekyllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jekyll", abstract: "Add the articles and pages of a site of Jekyll.",
    discussion: """
      PATH is the folder that holds _config.yml. Posts and collections become articles, other texts pages; images that they \
      show are copied, tags and categories become topics, and former addresses lead on. Templates are left out.
      """)

  @Argument(help: "The folder.")
  var path: String

  @OptionGroup var options: ImportOptions

  @OptionGroup var site: ImportedSiteOptions

  func run() throws { try options.run(.jekyll, from: path, settings: site.settings) }
}

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

/// `regesta import obsidian`: the notes of a vault.
struct ImportObsidianCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "obsidian", abstract: "Add the notes of an Obsidian vault.",
    discussion: """
      PATH is the folder of the vault. Notes become articles, as drafts unless they have publish: true or --publish is given; \
      images that they show are copied, and tags become topics.
      """)

  @Argument(help: "The folder.")
  var path: String

  @OptionGroup var options: ImportOptions

  @OptionGroup var articles: ImportedArticleOptions

  func run() throws { try options.run(.obsidian, from: path, settings: articles.settings) }
}
