internal import ArgumentParser

/// `regesta import csl`: sources from CSL-JSON.
struct ImportCSLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csl", abstract: "Add sources from CSL-JSON, as Zotero and Pandoc have it.",
    discussion: """
      Each item becomes a record in seeds/. Records that the archive has already are left as they are.
      """)

  @Argument(help: "The file.")
  var path: String

  @OptionGroup var options: ImportOptions

  func run() throws { try options.run(.csl, from: path) }
}

/// `regesta import ris`: sources from RIS.
struct ImportRISCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ris", abstract: "Add sources from RIS, as reference managers export it.",
    discussion: """
      Each record becomes one in seeds/. Records that the archive has already are left as they are.
      """)

  @Argument(help: "The file.")
  var path: String

  @OptionGroup var options: ImportOptions

  func run() throws { try options.run(.ris, from: path) }
}

/// `regesta import bibtex`: sources from BibTeX.
struct ImportBibTeXCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bibtex", abstract: "Add sources from BibTeX or BibLaTeX.",
    discussion: """
      Each entry becomes a record in seeds/. Records that the archive has already are left as they are.
      """)

  @Argument(help: "The file.")
  var path: String

  @OptionGroup var options: ImportOptions

  func run() throws { try options.run(.bibtex, from: path) }
}
