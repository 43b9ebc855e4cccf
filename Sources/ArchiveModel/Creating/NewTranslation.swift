package import Diagnostics
internal import FrontMatter

/// A translation that isn't there yet, of a document that is.
package struct NewTranslation: Sendable {
  package let path: SourcePath
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - title: in the language; the original's, to be translated, if nil.
  ///   - loaded: the archive, of which the original's text is recorded.
  package init(
    of id: DocumentID, into language: LanguageTag, title: String?, in loaded: LoadedArchive
  ) throws(NewDocumentID.Problem) {
    let languages = loaded.configuration.languages
    guard languages.contains(language) else {
      let known = languages.map(\.rawValue).joined(separator: ", ")
      throw NewDocumentID.Problem("“\(language)” isn't a language of the archive, which has \(known)")
    }
    guard let original = loaded.translatable[id] else {
      throw NewDocumentID.Problem("\(id.file(in: nil)) has errors, which regesta check lists")
    }
    guard loaded.languages[original.path] != language else {
      throw NewDocumentID.Problem("\(original.path) is written in “\(language)” itself")
    }
    let there =
      loaded.translations.first { $0.id == id && $0.language == language }?.path
      ?? loaded.unusable.first { $0.id == id && $0.translation == language }?.path
    if let there { throw NewDocumentID.Problem("\(there) is that translation", isTaken: true) }
    path = id.file(in: language)
    var lines = "\(TextMetadata.original.name): \(original.text.fingerprint)\n"
    if let title = title ?? original.title {
      lines =
        "\(TextMetadata.title.name): \(YAMLScalar.spelling(of: title))\n\(TextMetadata.summary.name):\n"
        + lines
    }
    bytes = Array("---\n\(lines)---\n".utf8)
  }
}
