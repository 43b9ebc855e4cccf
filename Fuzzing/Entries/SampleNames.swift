import ArchiveModel
import Diagnostics
import Markup

/// A few entities with names in several scripts, one of them of a protected person.
enum SampleNames {
  static let configuration: ArchiveConfiguration = {
    let text = """
      languages: [it, en, ru, ar]
      html: [\(AllowedElement.allCases.map(\.rawValue).joined(separator: ", "))]
      """
    let (mapping, _) = ArchiveConfiguration.mapping(from: Array(text.utf8), path: .archiveConfiguration)
    var decoder = MetadataDecoder(path: .archiveConfiguration)
    return ArchiveConfiguration(mapping ?? .init(), &decoder)
  }()

  static let loader = DocumentLoader(configuration: configuration, labels: [:]) { bytes in
    BodyPlace(offset: 0, length: bytes.count, fingerprint: .none)
  }

  static let entities: [LoadedFile] = [
    (
      DocumentID(.person, "witness"),
      "name: Ruslan Akhmedov\nspellings: [Руслан Ахмедов, 王小明]\nprotected: A witness"
    ),
    (DocumentID(.person, "lev"), "name: Lev\nspellings: [Lev Nikolaevich Orlov]\nprotected: A man"),
    (DocumentID(.region, "nalchik"), "name: Nalchik\nspellings: [Нальчик, نالتشيك]"),
    (DocumentID(.topic, "queue"), "name: Coda\nspellings: [queue]"),
    (DocumentID(.organisation, "coda"), "name: Coda"),
  ].compactMap { id, metadata in
    let path = SourcePath("content/\(id).md")
    return try? loader.load(Array("---\n\(metadata)\n---\n".utf8), id: id, translation: nil, path: path).file
  }

  static let mentions = MentionIndex(entities).finder
  static let protected = ProtectedNames(entities)
}
