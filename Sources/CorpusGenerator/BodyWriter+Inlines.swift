/// Links, names and markup within a sentence.
extension BodyWriter {
  /// One of them, the plain name of an entity most often.
  mutating func writeInline() {
    switch random.below(100) {
    case 0..<28: text.append(contentsOf: article.cast.sample(article.corpus, &random).name(in: language))
    case 28..<40: writeEntityLink()
    case 40..<52: writeEntityWikiLink()
    case 52..<66: writeArticleLink()
    case 66..<74: writeArticleWikiLink()
    case 74..<77: writeSourceWikiLink()
    case 77..<84: writeExternalLink()
    case 84..<85: text.append(text: "[Chi siamo](../../pages/about.md)")
    case 85..<92: writeMarked("*")
    case 92..<96: writeMarked("**")
    case 96..<98: writeMarked("~~")
    default: writeMarked("`")
    }
  }

  private mutating func writeMarked(_ mark: String) {
    text.append(text: mark)
    prose.appendWords(1 + random.below(3), to: &text, &random)
    text.append(text: mark)
  }

  private mutating func writeEntityLink() {
    let entity = article.cast.sample(article.corpus, &random)
    text.append(UInt8(ascii: "["))
    text.append(contentsOf: entity.name(in: language))
    text.append(text: "](../../\(entity.kind.folder)/")
    text.append(contentsOf: entity.id)
    text.append(text: ".md)")
  }

  private mutating func writeEntityWikiLink() {
    let entity = article.cast.sample(article.corpus, &random)
    text.append(text: "[[")
    if random.chance(40) { text.append(text: "\(entity.kind.folder)/") }
    text.append(contentsOf: entity.id)
    if random.chance(50) {
      text.append(UInt8(ascii: "|"))
      prose.appendWords(1 + random.below(3), to: &text, &random)
    }
    text.append(text: "]]")
  }

  private mutating func writeArticleLink() {
    guard let target = article.corpus.linkTarget(for: article.outline.index, &random) else {
      return writeMarked("*")
    }
    text.append(UInt8(ascii: "["))
    if random.chance(30) {
      text.append(contentsOf: target.title)
    } else {
      prose.appendWords(2 + random.below(3), to: &text, &random)
    }
    text.append(text: "](")
    if target.year != article.outline.year {
      text.append(text: "../")
      text.append(contentsOf: target.year)
      text.append(UInt8(ascii: "/"))
    }
    text.append(contentsOf: target.slug)
    text.append(text: ".md")
    // A translation has headings of its own, so an English text points to no heading.
    if language == .italian, random.chance(30) {
      text.append(UInt8(ascii: "#"))
      text.append(contentsOf: ArticleOutline.fragment(of: random.pick(target.headings)))
    }
    text.append(UInt8(ascii: ")"))
  }

  private mutating func writeArticleWikiLink() {
    guard let target = article.corpus.linkTarget(for: article.outline.index, &random) else {
      return writeMarked("**")
    }
    text.append(text: "[[")
    text.append(contentsOf: target.id)
    if random.chance(75) {
      text.append(UInt8(ascii: "|"))
      prose.appendWords(1 + random.below(3), to: &text, &random)
    }
    text.append(text: "]]")
  }

  private mutating func writeSourceWikiLink() {
    text.append(text: "[[sources/")
    text.append(contentsOf: random.pick(article.cast.sources))
    text.append(text: "]]")
  }

  /// One of the article's sources or two, at times with the page.
  mutating func writeCitation() {
    text.append(text: " [@")
    let first = random.pick(article.cast.sources)
    text.append(contentsOf: first)
    if random.chance(40) { text.append(text: ", p. \(1 + random.below(90))") }
    if random.chance(20), let second = article.cast.sources.first(where: { $0 != first }) {
      text.append(text: "; @")
      text.append(contentsOf: second)
    }
    text.append(UInt8(ascii: "]"))
  }

  private mutating func writeExternalLink() {
    let address =
      "https://".utf8 + prose.vocabulary.contentWord(&random).slug + ".example/".utf8
      + prose.vocabulary.contentWord(&random).slug
    switch random.below(4) {
    case 0:
      text.append(UInt8(ascii: "<"))
      text.append(contentsOf: address)
      text.append(UInt8(ascii: ">"))
    case 1:
      // Bare: found by GFM's autolink extension.
      text.append(contentsOf: address)
    default:
      text.append(UInt8(ascii: "["))
      prose.appendWords(1 + random.below(3), to: &text, &random)
      text.append(text: "](")
      text.append(contentsOf: address)
      text.append(text: random.chance(20) ? "?a=1&b=2 \"Nota\")" : ")")
    }
  }
}
