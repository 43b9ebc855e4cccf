/// One article: its files and what they are drawn from.
struct Article {
  let corpus: Corpus
  let outline: ArticleOutline
  let cast: ArticleCast

  /// Draws article `index`.
  init(_ index: Int, of corpus: Corpus) {
    self.corpus = corpus
    outline = ArticleOutline(index, of: corpus)
    var random = SplitMix64(seed: corpus.seed, stream: .article, index: index)
    cast = ArticleCast(index, of: corpus, &random)
  }

  private var stem: String { "content/articles/\(String(decoding: outline.id, as: UTF8.self))" }

  /// Its path in the archive.
  var path: String { "\(stem).md" }

  /// The path of its English translation.
  var translationPath: String { "\(stem).en.md" }

  /// The article itself.
  func bytes() -> [UInt8] {
    var random = SplitMix64(seed: ~corpus.seed, stream: .article, index: outline.index)
    var yaml = YAMLWriter()
    writeMetadata(to: &yaml, &random)
    var body = BodyWriter(
      self, language: .italian,
      random: SplitMix64(seed: corpus.seed, stream: .body, index: outline.index))
    yaml.body(body.write())
    return yaml.bytes
  }

  /// Its English translation, for about one article in five.
  func translation() -> [UInt8]? {
    guard outline.isTranslated else { return nil }
    var random = SplitMix64(seed: corpus.seed, stream: .translation, index: outline.index)
    var yaml = YAMLWriter()
    yaml.fence()
    yaml.entry("title", Title.text(index: outline.index, corpus.english.vocabulary, &random))
    yaml.entry("summary", corpus.english.summary(&random))
    yaml.fence()
    var body = BodyWriter(self, language: .english, random: random)
    yaml.body(body.write())
    return yaml.bytes
  }
}
