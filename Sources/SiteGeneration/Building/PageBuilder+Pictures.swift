internal import ArchiveModel
internal import JSONWriting
internal import Markup
internal import TrustedMarkup

extension PageBuilder {
  /// How wide the default theme shows images, so that browsers load no larger version than they need.
  private static let sizes = "(min-width: 40rem) 36rem, 92vw"

  /// The image that stands for a subject.
  ///
  /// - Parameter around: the language of what it stands in; the page's own if nil.
  func leadPicture(of subject: Subject, in around: LanguageTag? = nil) -> PictureView? {
    let around = around ?? language
    guard let picture = archive.pictures(of: subject).lead else { return nil }
    let image = archive[picture.image]
    return PictureView(
      figure: figure(picture, textIn: around),
      url: url(image.address(of: image.usual)),
      alternative: alternative(of: picture, textIn: language), width: image.largest.width,
      height: image.largest.height, isGraphic: picture.isGraphic)
  }

  /// - Parameter textLanguage: that of the text beside it.
  func figure(_ picture: Pictures.Picture, textIn textLanguage: LanguageTag) -> SafeHTML {
    let image = archive[picture.image]
    var html = Array("<figure class=\"lead\">".utf8)
    if picture.isGraphic { appendOpening(textIn: textLanguage, to: &html) }
    html += "<img src=\"".utf8
    appendURL(of: image, to: &html)
    html += "\" alt=\"".utf8
    html.append(escaping: alternative(of: picture, textIn: textLanguage))
    html += "\"".utf8
    appendLanguage(ofAlternative: picture, textIn: textLanguage, to: &html)
    appendAttributes(of: image, to: &html)
    html += ">".utf8
    if picture.isGraphic { html += Self.closing }
    appendCaption(of: picture, textIn: textLanguage, to: &html)
    html += "</figure>".utf8
    return SafeHTML(trusted: html)
  }

  /// Fills a hole that a text has for an image.
  func fill(
    _ part: OpenBody.Hole.Part, with handle: Handle<PreparedImage>, of pictures: Pictures,
    textIn language: LanguageTag, to output: inout [UInt8]
  ) {
    let picture = pictures[handle]
    switch part {
    case .url: appendURL(of: archive[handle], to: &output)
    case .attributes: appendAttributes(of: archive[handle], to: &output)
    case .opening where pictures.isGraphic(handle): appendOpening(textIn: language, to: &output)
    case .closing where pictures.isGraphic(handle): output += Self.closing
    case .alternative:
      if let picture { output.append(escaping: alternative(of: picture, textIn: language)) }
    case .caption: picture.map { appendCaption(of: $0, textIn: language, to: &output) }
    case .aside: picture.map { appendCredit(of: $0, textIn: language, to: &output) }
    case .opening, .closing, .label: break
    }
  }

  /// The language of the words for those who can't see an image, where it isn't that of the text around.
  func appendLanguage(
    ofAlternative picture: Pictures.Picture, textIn language: LanguageTag, to output: inout [UInt8]
  ) {
    let words = picture.alternative?.variant(in: language, fallback: defaultLanguage)
    guard let other = words?.language, other != language else { return }
    output += " lang=\"\(other)\"".utf8
  }

  private func alternative(of picture: Pictures.Picture, textIn language: LanguageTag) -> String {
    picture.alternative?.text(in: language, fallback: defaultLanguage) ?? ""
  }

  private func appendURL(of image: PreparedImage, to output: inout [UInt8]) {
    base.append(path: image.address(of: image.usual), fragment: nil, to: &output)
  }

  private func appendAttributes(of image: PreparedImage, to output: inout [UInt8]) {
    if image.versions.count > 1 {
      output += " srcset=\"".utf8
      for (number, version) in image.versions.enumerated() {
        if number > 0 { output += ", ".utf8 }
        base.append(path: image.address(of: version), fragment: nil, to: &output)
        output += " \(version.width)w".utf8
      }
      output += "\" sizes=\"\(Self.sizes)\"".utf8
    }
    let size = "width=\"\(image.largest.width)\" height=\"\(image.largest.height)\""
    output += " \(size) loading=\"lazy\" decoding=\"async\"".utf8
  }

  /// What a graphic image is hidden behind; it needs no script.
  private func appendOpening(textIn language: LanguageTag, to output: inout [UInt8]) {
    output += "<details class=\"graphic\"><summary>".utf8
    output.append(escaping: (labels[language] ?? MarkupLabels()).graphicImage)
    output += "</summary>".utf8
  }

  private static let closing = "</details>".utf8

  private func appendCaption(
    of picture: Pictures.Picture, textIn language: LanguageTag, to output: inout [UInt8]
  ) {
    guard picture.caption != nil || picture.credit != nil else { return }
    output += "<figcaption>".utf8
    if let caption = picture.caption {
      append(caption.variant(in: language, fallback: defaultLanguage), besideTextIn: language, to: &output)
    }
    appendCredit(of: picture, textIn: language, to: &output)
    output += "</figcaption>".utf8
  }

  private func appendCredit(
    of picture: Pictures.Picture, textIn language: LanguageTag, to output: inout [UInt8]
  ) {
    guard let credit = picture.credit?.variant(in: language, fallback: defaultLanguage) else { return }
    output += " <small>".utf8
    append(credit, besideTextIn: language, to: &output)
    output += "</small>".utf8
  }

  /// Words, with their language where it is another.
  private func append(
    _ words: LocalizedText.Variant, besideTextIn language: LanguageTag, to output: inout [UInt8]
  ) {
    guard let other = words.language, other != language else { return output.append(escaping: words.text) }
    output += "<bdi lang=\"\(other)\">".utf8
    output.append(escaping: words.text)
    output += "</bdi>".utf8
  }

  /// What other programs are told of the image that stands for a subject; nothing of a graphic one, which they would show
  /// without a warning.
  func sharedPicture(of subject: Subject) -> SharedPicture? {
    guard let picture = archive.pictures(of: subject).lead, !picture.isGraphic else { return nil }
    let image = archive[picture.image]
    guard let url = absoluteURL(image.address(of: image.largest)) else { return nil }
    let caption = picture.caption?.text(in: language, fallback: defaultLanguage)
    return SharedPicture(
      url: url, width: image.largest.width, height: image.largest.height,
      alternative: alternative(of: picture, textIn: language), caption: caption,
      credit: picture.credit?.text(in: language, fallback: defaultLanguage))
  }
}

/// An image as programs elsewhere are told of it.
struct SharedPicture: Sendable {
  let url: String
  let width: Int
  let height: Int
  let alternative: String
  let caption: String?
  let credit: String?

  /// In the words of the Open Graph protocol.
  var properties: [NamedValueView] {
    [
      NamedValueView("og:image", url), NamedValueView("og:image:width", "\(width)"),
      NamedValueView("og:image:height", "\(height)"), NamedValueView("og:image:alt", alternative),
    ]
  }

  /// In the words of schema.org.
  var linkedData: JSONValue {
    .members([
      "@type": .string("ImageObject"), "contentUrl": .string(url), "width": .integer(width),
      "height": .integer(height), "caption": caption.map { .string($0) },
      "creditText": credit.map { .string($0) },
    ])
  }
}
