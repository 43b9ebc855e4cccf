internal import Diagnostics

/// The images of a document.
package struct Pictures: Sendable {
  /// An image, and what the document says of it.
  package struct Picture: Sendable {
    package let image: Handle<PreparedImage>
    /// Where the metadata name it.
    let place: SourceRange
    package let alternative: LocalizedText?
    package let caption: LocalizedText?
    package let credit: LocalizedText?
    package fileprivate(set) var isGraphic: Bool
  }

  package static let none = Pictures(lead: nil, others: [])

  /// The one that stands for the document.
  package let lead: Picture?
  /// Those in its texts that more is said of.
  package let others: [Picture]
  package let all: [Picture]
  private let byImage: [Handle<PreparedImage>: Picture]
  private let graphic: Set<Handle<PreparedImage>>

  /// An image that is graphic in one place is so in all of the document.
  init(lead: Picture?, others: [Picture]) {
    let written = (lead.map { [$0] } ?? []) + others
    let graphic = Set(written.filter(\.isGraphic).map(\.image))
    all = written.map { picture in
      var picture = picture
      picture.isGraphic = graphic.contains(picture.image)
      return picture
    }
    self.graphic = graphic
    self.lead = lead == nil ? nil : all[0]
    self.others = Array(all.suffix(others.count))
    byImage = Dictionary(self.others.map { ($0.image, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is said of an image in the text.
  package subscript(image: Handle<PreparedImage>) -> Picture? { byImage[image] }

  /// Whether an image is to be hidden until somebody asks for it.
  package func isGraphic(_ image: Handle<PreparedImage>) -> Bool { graphic.contains(image) }

  package var hasGraphic: Bool { !graphic.isEmpty }
}
