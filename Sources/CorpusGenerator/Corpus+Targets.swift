/// What an article may refer to: only what is published.
extension Corpus {
  /// The nearest published article at `index` or before it.
  func publishedIndex(from index: Int) -> Int {
    var index = index
    while ArticleOutline.isDraft(index, seed: seed) { index -= 1 }
    return index
  }

  /// Another article for `index` to link to: most are recent, some old, a few still to come.
  func linkTarget(for index: Int, _ random: inout SplitMix64) -> ArticleOutline? {
    let candidate: Int
    switch random.below(10) {
    case 0..<6: candidate = index - 1 - random.below(min(index, 200))
    case 6..<9: candidate = random.below(index)
    default: candidate = random.below(size.articles)
    }
    guard candidate >= 0 else { return nil }
    let target = publishedIndex(from: candidate)
    return target == index ? nil : ArticleOutline(target, of: self)
  }

  /// The full id of an event that an earlier article declares, and names.
  func earlierEvent(before index: Int, _ random: inout SplitMix64) -> [UInt8]? {
    for _ in 0..<20 where index > 0 {
      let target = publishedIndex(from: index - 1 - random.below(min(index, 300)))
      let outline = ArticleOutline(target, of: self)
      guard let position = outline.events.firstIndex(of: .named), let id = outline.eventID(at: position)
      else { continue }
      return outline.id + "#".utf8 + id
    }
    return nil
  }

  /// Up to `count` different sources that are as old as article `index`.
  func sources(for index: Int, upTo count: Int, _ random: inout SplitMix64) -> [[UInt8]] {
    let latest = index * size.sources / max(1, size.articles)
    var chosen: [[UInt8]] = []
    for _ in 0..<count {
      let source = latest - random.below(min(latest + 1, random.chance(80) ? 12 : 400))
      let id = SourceRecord.id(source, seed: seed, vocabulary: italian.vocabulary)
      if !chosen.contains(id) { chosen.append(id) }
    }
    return chosen
  }
}
