internal import ArgumentParser

/// `regesta import text`: plain text files as originals of sources.
struct ImportTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Add plain text files as sources, each with an article to be written.",
    discussion: """
      PATH is a file, or a folder whose .txt files are taken. Each is copied into seeds/ beside a record with its SHA-256, \
      and is never published; a draft of an article cites the record. Nothing of the text is quoted.
      """)

  @Argument(help: "The file, or a folder of .txt files.")
  var path: String

  @OptionGroup var options: ImportOptions

  @OptionGroup var articles: ImportedArticleOptions

  func run() throws { try options.run(.text, from: path, settings: articles.settings) }
}
