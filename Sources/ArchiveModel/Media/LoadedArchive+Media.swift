internal import Diagnostics
internal import Markup

extension LoadedArchive {
  /// The images that published documents show, by path.
  package func shownMedia(releasing policy: ReleasePolicy) -> [MediaPath] { media(releasing: policy) }

  /// The images that any document shows, by path.
  package var namedImages: [MediaPath] { media(releasing: nil) }

  /// The files that any document shows or links to, by path.
  package var namedMedia: [MediaPath] { media(releasing: nil, withLinks: true) }

  /// - Parameter policy: leaves out those of what isn't published; nil leaves out none.
  private func media(releasing policy: ReleasePolicy?, withLinks isNamingLinks: Bool = false) -> [MediaPath] {
    var paths: Set<MediaPath> = []
    var held: Set<DocumentID> = []
    func add(_ pictures: PictureMetadata) {
      if let lead = pictures.lead { paths.insert(lead.file.value) }
      paths.formUnion(pictures.others.map(\.file.value))
    }
    func add(_ text: LoadedText, of file: SourcePath) {
      let targets = text.references.targets { kind in
        switch kind {
        case .image: true
        case .link: isNamingLinks
        case .wikiLink, .mention, .citation: false
        }
      }
      for target in targets {
        if let path = ReferenceResolver.normalise(target, from: file).flatMap({ MediaPath($0) }) {
          paths.insert(path)
        }
      }
    }
    for article in articles {
      if let policy,
        article.metadata.status == .retracted || policy.reason(toHold: article.metadata) != nil
      {
        held.insert(article.id)
        continue
      }
      add(article.metadata.pictures)
      add(article.text, of: article.path)
    }
    for entity in entities {
      add(entity.metadata.pictures)
      add(entity.text, of: entity.path)
    }
    for source in sources {
      add(source.metadata.pictures)
      add(source.text, of: source.path)
    }
    for page in pages {
      add(page.metadata.pictures)
      add(page.text, of: page.path)
    }
    for translation in translations where !held.contains(translation.id) {
      add(translation.text, of: translation.path)
    }
    return paths.sorted()
  }
}
