internal import Templating
internal import TrustedMarkup

/// An image that stands for a document.
struct PictureView: Sendable {
  let figure: SafeHTML
  let url: String
  let alternative: String
  let width: Int
  let height: Int
  let isGraphic: Bool

  static let contract = Contract<PictureView>(
    "picture", "An image that stands for a document.",
    [
      .html("figure", "The image with its caption and credit; behind a warning where it is graphic.") {
        $0.figure
      },
      .url("url", "The address of a version that fits most screens.") { $0.url },
      .text("alt", "What it shows.") { $0.alternative },
      .integer("width", "In pixels, of the largest version.") { $0.width },
      .integer("height", "In pixels, of the largest version.") { $0.height },
      .boolean("is_graphic", "Whether it is to be hidden until somebody asks for it.") { $0.isGraphic },
    ])
}
