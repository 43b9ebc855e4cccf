internal import Diagnostics
internal import Markup

extension ArchiveResolver {
  /// What a document's metadata say of images, as far as there are such.
  mutating func pictures(
    _ metadata: PictureMetadata, language: LanguageTag? = nil, in path: SourcePath
  ) -> Pictures {
    let language = language ?? loaded.configuration.defaultLanguage
    return Pictures(
      lead: metadata.lead.flatMap { picture($0, language, in: path) },
      others: metadata.others.compactMap { picture($0, language, in: path) })
  }

  private mutating func picture(
    _ entry: PictureMetadata.Entry, _ language: LanguageTag, in path: SourcePath
  ) -> Pictures.Picture? {
    switch resolver.image(entry.file.value) {
    case .success(let image):
      return Pictures.Picture(
        image: image, place: entry.file.range, alternative: entry.alternative?.inLanguage(language),
        caption: entry.caption?.inLanguage(language), credit: entry.credit?.inLanguage(language),
        isGraphic: entry.isGraphic)
    case .failure(let problem):
      report(problem, path, entry.file.range)
      return nil
    }
  }

  /// Checks what a text says of an image that it shows.
  mutating func check(
    _ link: LinkTarget, of reference: PackedReferences.Head, _ pictures: Pictures, in path: SourcePath
  ) {
    guard let image = link.image, case .image(let isFigure) = reference.kind else { return }
    let picture = pictures[image]
    if !reference.hasText, picture?.alternative == nil {
      report(
        .missingAlternative, path, reference.range,
        "those who can't see the image “\(reference.target)” aren't told what it shows",
        help: ["write it between the brackets: ![A queue of cars at night](…)"])
    }
    if !isFigure, pictures.isGraphic(image) {
      report(
        .unusableImage, path, reference.range,
        "“\(reference.target)” is graphic, and there is no room here for a warning before it",
        help: ["write it into a paragraph of its own"])
    }
  }

  /// Reports what is said of images that no text shows.
  mutating func reportUnshown(_ pictures: Pictures, in texts: [Text], of path: SourcePath) {
    guard !pictures.others.isEmpty else { return }
    let shown = Set(texts.lazy.flatMap { $0.links }.compactMap(\.image))
    for picture in pictures.others where !shown.contains(picture.image) {
      report(
        .wrongValue, path, picture.place, "no text of this document shows the image",
        help: ["show it: ![…](its path); or take it out"])
    }
  }

  /// Reports images on the page of somebody who is protected.
  mutating func reportPictures(ofProtected document: LoadedDocument<EntityMetadata>) {
    guard !document.metadata.protectedNames.isEmpty else { return }
    let texts =
      [(document.text, document.path)] + (translations[document.id] ?? []).map { ($0.text, $0.path) }
    for (text, path) in texts {
      for reference in text.references.heads {
        guard case .image = reference.kind else { continue }
        report(
          .wrongValue, path, reference.range, PictureMetadata.ofProtected,
          help: ["show it where nothing tells that they are in it, or not at all"])
      }
    }
  }
}
