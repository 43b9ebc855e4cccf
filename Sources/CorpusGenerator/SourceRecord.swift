/// The record of one document that articles draw on.
struct SourceRecord {
  let id: [UInt8]
  private let file: [UInt8]

  /// Its path in the archive.
  var path: String { "seeds/\(String(decoding: id, as: UTF8.self)).md" }

  /// Its metadata, and at times a note.
  var bytes: [UInt8] { file }

  /// The id of the source of that number: two words, and the number that keeps it unique.
  static func id(_ index: Int, seed: UInt64, vocabulary: Vocabulary) -> [UInt8] {
    var random = SplitMix64(seed: seed, stream: .source, index: index)
    var id = vocabulary.contentWord(&random) + "-".utf8 + vocabulary.contentWord(&random)
    id.append(UInt8(ascii: "-"))
    id.append(decimal: index + 1)
    return id.slug
  }

  /// Writes the source of that number, published on the day of that offset.
  init(_ index: Int, day: Int, seed: UInt64, prose: Prose) {
    id = Self.id(index, seed: seed, vocabulary: prose.vocabulary)
    var random = SplitMix64(seed: ~seed, stream: .source, index: index)
    var yaml = YAMLWriter()
    yaml.fence()
    yaml.entry("title", Title.text(index: random.below(1 << 24), prose.vocabulary, &random))
    var publisher: [UInt8] = []
    prose.appendPhrase(to: &publisher, &random)
    yaml.entry("publisher", publisher)
    yaml.entry("url", "https://".utf8 + publisher.slug + ".example/".utf8 + id)
    let published = CivilDay(offset: day)
    yaml.entry("published", random.chance(90) ? published.text : published.monthText)
    yaml.entry("accessed", CivilDay(offset: day + random.below(20)).text)
    yaml.entry("lang", random.pick(["it", "en", "ru", "it"]))
    yaml.entry("reliability", random.pick(["high", "medium", "medium", "low"]))
    yaml.fence()
    if random.chance(35) {
      var note: [UInt8] = []
      prose.appendSentence(8 + random.below(14), to: &note, &random)
      note.append(UInt8(ascii: "\n"))
      yaml.body(note)
    }
    file = yaml.bytes
  }
}
