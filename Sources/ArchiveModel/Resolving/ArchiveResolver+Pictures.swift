internal import Diagnostics
internal import Markup

extension ArchiveResolver {
  /// What a document's metadata say of images, as far as there are such.
  mutating func pictures(_ metadata: PictureMetadata, in path: SourcePath) -> Pictures {
    Pictures(
      lead: metadata.lead.flatMap { picture($0, in: path) },
      others: metadata.others.compactMap { picture($0, in: path) })
  }

  private mutating func picture(_ entry: PictureMetadata.Entry, in path: SourcePath) -> Pictures.Picture? {
    switch resolver.image(entry.file.value) {
    case .success(let image):
      return Pictures.Picture(
        image: image, place: entry.file.range, alternative: entry.alternative, caption: entry.caption,
        credit: entry.credit, isGraphic: entry.isGraphic)
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
    if !isFigure, picture?.isGraphic == true {
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
      diagnostics.append(
        Diagnostic(
          .wrongValue, at: SourceLocation(path, picture.place), "no text of this document shows the image",
          help: ["show it: ![…](its path); or take it out"], severity: .warning))
    }
  }
}
