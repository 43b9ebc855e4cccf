internal import Chronology

/// Which articles are about the same things as another.
///
/// Two articles share an entity where the metadata of each names it, or its events do, or names a region within it.
/// What their texts mention doesn't count, so that an edited paragraph relates no other articles. A shared entity
/// counts the more the fewer articles have it, as in the resource allocation index of Zhou, Lü and Zhang (2009,
/// doi:10.1140/epjb/e2009-00335-8): as 1/n. The sum counts by half where 30 days lie between the articles' dates, by a
/// third where 60 do. Equal ones stand in order of their distance in time, then newest first, then by id.
package struct RelatedArticles: Sendable {
  /// Of the articles that share an entity, how many before an article, and how many after it, may be weighed.
  static let reach = 24
  /// What an entity of one article weighs. Up to 24 articles divide it without a rest, so that equal sums are equal.
  private static let whole = 5_354_228_880
  /// How many articles, found by the rarest entities, are enough to choose from.
  static let enough = 96
  /// The distance in days at which a shared entity counts by half.
  static let halving = 30

  /// For each article what it is about, in order, each once. Nothing for those that were withdrawn.
  private let subjects: [[Handle<Entity>]]
  /// For each entity the articles that are about it, newest first.
  private let articles: [[Handle<Article>]]
  /// The articles' dates, in days.
  private let days: [Int]

  init(articles: [Article], entities: [Entity], events: [Event]) {
    var named = EntityMarks(entities)
    subjects = articles.map { article in
      guard !article.isRetracted else { return [] }
      named.clear()
      named.add(article.entities)
      for event in article.events { named.add(events[event.index].entities) }
      return named.all.sorted()
    }
    var sharing = Array(repeating: [Handle<Article>](), count: entities.count)
    for (index, named) in subjects.enumerated() {
      for entity in named { sharing[entity.index].append(Handle(index)) }
    }
    self.articles = sharing
    days = articles.map(\.date.ordinal)
  }

  /// All that the relations follow from: each article, its day, and what it is about.
  package func forEach(_ body: (Handle<Article>, _ day: Int, [Handle<Entity>]) -> Void) {
    for (index, entities) in subjects.enumerated() { body(Handle(index), days[index], entities) }
  }

  /// The articles most related to one, at most `limit`, the most related first.
  ///
  /// The work doesn't grow with the archive: of each entity's articles, only those next to this one in time are weighed,
  /// and entities that many articles have are asked only where the rarer ones lead to few.
  package func nearest(to article: Handle<Article>, limit: Int) -> [Handle<Article>] {
    let ranked = candidates(for: article).map { candidate in
      let distance = abs(days[article.index] - days[candidate.index])
      return Rank(
        score: sharedWeight(article, candidate) * Self.halving / (Self.halving + distance),
        distance: distance,
        article: candidate)
    }
    return ranked.sorted().prefix(limit).map(\.article)
  }

  /// Each once, in no order.
  private func candidates(for article: Handle<Article>) -> Set<Handle<Article>> {
    let byRarity = subjects[article.index].sorted { left, right in
      (articles[left.index].count, left) < (articles[right.index].count, right)
    }
    var found: Set<Handle<Article>> = [article]
    for entity in byRarity where found.count <= Self.enough {
      let sharing = articles[entity.index]
      let place = sharing.partitioningIndex { $0 >= article }
      found.formUnion(sharing[max(0, place - Self.reach)..<min(sharing.count, place + Self.reach + 1)])
    }
    found.remove(article)
    return found
  }

  /// The sum of 1/n over what both are about, in parts of ``whole``.
  private func sharedWeight(_ left: Handle<Article>, _ right: Handle<Article>) -> Int {
    var sum = 0
    var others = subjects[right.index][...]
    for entity in subjects[left.index] {
      others = others.drop { $0 < entity }
      if others.first == entity { sum += Self.whole / articles[entity.index].count }
    }
    return sum
  }

  /// Orders the most related first.
  private struct Rank: Comparable {
    let score: Int
    let distance: Int
    let article: Handle<Article>

    static func < (left: Rank, right: Rank) -> Bool {
      (-left.score, left.distance, left.article) < (-right.score, right.distance, right.article)
    }
  }
}
