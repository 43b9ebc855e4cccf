internal import ArchiveModel
internal import TrustedMarkup

/// What tells pages for authors from those for readers. It is put into finished pages, so that no theme can be without it.
struct AuthorMarks {
  private static let stylesheet = "assets/regesta/authors.css"
  private static let script = "assets/regesta/live.js"
  /// The words of the theme's own languages; others get the English ones.
  private static let words = [
    "ar": "معاينة مع المسودات: ليست للنشر", "en": "Preview with drafts: not for publication",
    "fr": "Aperçu avec brouillons : ne pas publier", "it": "Anteprima con bozze: non per la pubblicazione",
    "ru": "Предварительный просмотр с черновиками: не для публикации",
  ]

  let isLive: Bool

  var assets: [PlannedAsset] {
    var files = [(Self.stylesheet, AuthorAssets.stylesheet)]
    if isLive { files.append((Self.script, AuthorAssets.script)) }
    return files.map { path, text in
      guard let path = OutputPath(path) else { preconditionFailure("a file of ours has a path") }
      return PlannedAsset(path: path, bytes: Array(text.utf8))
    }
  }

  /// Puts the marks into a page.
  ///
  /// - Parameter rootPrefix: what leads to the output's root; nil where the page can't link.
  func mark(_ page: inout [UInt8], from start: Int, in language: LanguageTag, rootPrefix: String?) {
    var head = "<meta name=\"robots\" content=\"noindex, nofollow\">\n"
    if let rootPrefix {
      head += "<link rel=\"stylesheet\" href=\"\(rootPrefix)\(Self.stylesheet)\">\n"
      if isLive { head += "<script defer src=\"\(rootPrefix)\(Self.script)\"></script>\n" }
    }
    let words = Self.words[language.rawValue]
    let attributes = words == nil && language.rawValue != "en" ? " lang=\"en\" dir=\"ltr\"" : ""
    let banner = "<aside class=\"regesta-authors\"\(attributes)>\(words ?? Self.words["en"]!)</aside>\n"
    // From the end, so that places before stay.
    let body = Self.lastIndex(of: "</body", in: page, from: start) ?? page.count
    page.insert(contentsOf: banner.utf8, at: body)
    let place =
      Self.firstIndex(of: "</head", in: page, from: start)
      ?? Self.firstIndex(of: "<body", in: page, from: start) ?? body
    page.insert(contentsOf: head.utf8, at: place)
  }

  private static func firstIndex(of tag: StaticString, in page: [UInt8], from start: Int) -> Int? {
    let tag = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
    return page.withUnsafeBufferPointer { page in
      var index = start
      while index + tag.count <= page.count {
        if page[index] == tag[0], isTag(tag, in: page, at: index) { return index }
        index += 1
      }
      return nil
    }
  }

  private static func lastIndex(of tag: StaticString, in page: [UInt8], from start: Int) -> Int? {
    let tag = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
    return page.withUnsafeBufferPointer { page in
      var index = page.count - tag.count
      while index >= start {
        if page[index] == tag[0], isTag(tag, in: page, at: index) { return index }
        index -= 1
      }
      return nil
    }
  }

  /// Whether a tag begins at a place, in letters of any case.
  private static func isTag(
    _ tag: UnsafeBufferPointer<UInt8>, in page: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    tag.indices.allSatisfy { page[place + $0] == tag[$0] || page[place + $0] | 0x20 == tag[$0] }
  }
}
