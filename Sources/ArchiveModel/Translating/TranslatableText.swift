internal import Diagnostics
internal import FrontMatter

/// What translations are made from: a document's own text, with what it has in words beside its body.
struct TranslatableText {
  let path: SourcePath
  let title: String?
  let summary: String?
  let text: LoadedText

  /// The fingerprint that the text has where its file becomes `bytes`, and its title and summary stay.
  func fingerprint(with bytes: [UInt8]) -> TextFingerprint? {
    bytes.withUnsafeBufferPointer { buffer in
      FrontMatterDocument.read(buffer, path: path).document.map { document in
        TextFingerprint(
          title: title, summary: summary, body: UnsafeBufferPointer(rebasing: buffer[document.body]))
      }
    }
  }
}

extension LoadedArchive {
  /// The originals of all translations that there may be.
  var translatable: [DocumentID: TranslatableText] {
    var texts: [DocumentID: TranslatableText] = [:]
    func add<Metadata>(
      _ documents: [LoadedDocument<Metadata>], _ words: (Metadata) -> (String?, String?) = { _ in (nil, nil) }
    ) {
      for document in documents {
        let (title, summary) = words(document.metadata)
        texts[document.id] = TranslatableText(
          path: document.path, title: title, summary: summary, text: document.text)
      }
    }
    add(articles) { ($0.title, $0.summary) }
    add(pages) { ($0.title, $0.summary) }
    add(entities)
    add(sources)
    return texts
  }
}
