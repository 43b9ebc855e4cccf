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
    package let isGraphic: Bool
  }

  package static let none = Pictures(lead: nil, others: [])

  /// The one that stands for the document.
  package let lead: Picture?
  /// Those in its texts that more is said of.
  package let others: [Picture]

  /// What is said of an image in the text.
  package subscript(image: Handle<PreparedImage>) -> Picture? { others.first { $0.image == image } }
}
