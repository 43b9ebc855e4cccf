internal import Diagnostics
internal import Markup

/// The files below `content/media/` that documents name.
package struct NamedMedia: Sendable {
  /// The images that published documents show.
  package fileprivate(set) var published: Set<MediaPath> = []
  /// The images that documents show, published or not.
  package fileprivate(set) var shown: Set<MediaPath> = []
  /// What they show or link to.
  package fileprivate(set) var all: Set<MediaPath> = []

  fileprivate mutating func add(_ path: MediaPath, isShown: Bool, isPublished: Bool) {
    all.insert(path)
    if isShown { shown.insert(path) }
    if isShown, isPublished { published.insert(path) }
  }
}

extension LoadedArchive {
  package func namedMedia(releasing policy: ReleasePolicy) -> NamedMedia {
    var media = NamedMedia()
    var held: Set<DocumentID> = []
    func add(_ pictures: PictureMetadata, isPublished: Bool = true) {
      for picture in pictures.all {
        media.add(picture.file.value, isShown: true, isPublished: isPublished)
      }
    }
    func add(_ text: LoadedText, of file: SourcePath, isPublished: Bool = true) {
      let targets = text.references.targets { kind -> Bool? in
        switch kind {
        case .image: true
        case .link: false
        case .wikiLink, .mention, .citation: nil
        }
      }
      for (isImage, target) in targets {
        guard let path = ReferenceResolver.normalise(target, from: file).flatMap({ MediaPath($0) }) else {
          continue
        }
        media.add(path, isShown: isImage, isPublished: isPublished)
      }
    }
    for article in articles {
      let isPublished =
        article.metadata.status != .retracted && policy.reason(toHold: article.metadata) == nil
      if !isPublished { held.insert(article.id) }
      add(article.metadata.pictures, isPublished: isPublished)
      add(article.text, of: article.path, isPublished: isPublished)
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
    for translation in translations {
      add(translation.text, of: translation.path, isPublished: !held.contains(translation.id))
    }
    return media
  }
}
