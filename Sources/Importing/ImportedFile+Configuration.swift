package import ArchiveModel
internal import JSONWriting

extension ImportedFile {
  /// The `archive.yml` of a new archive.
  package static func configuration(title: String, languages: [LanguageTag]) -> ImportedFile {
    let metadata: [JSONValue.Member] = [
      .init("title", .string(PlainText.line(title))),
      .init("languages", .array(languages.map { .string($0.rawValue) })),
    ]
    return ImportedFile(
      path: .archiveConfiguration, bytes: Array(FrontMatterWriter.yaml(metadata).utf8),
      origin: "the command line")
  }
}
