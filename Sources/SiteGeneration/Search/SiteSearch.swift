internal import ArchiveModel
internal import BinaryCoding
internal import Digests
internal import JSONWriting
package import ParallelWork
package import SearchIndex

/// The search's files beside its texts: they can be made once the terms of all texts are known.
package struct SiteSearch: Sendable {
  private let site: SiteIndex
  private let plan: SearchPlan

  /// - Parameter plan: of the site's search.
  init(_ site: SiteIndex, _ plan: SearchPlan) {
    self.site = site
    self.plan = plan
  }

  private var archive: Archive { site.archive }

  /// - Parameters:
  ///   - terms: for each document of the search, what gives its packed terms.
  ///   - former: what an earlier build knew.
  /// - Returns: files that are new, the paths of those that stay, and what the next build needs to know.
  /// - Throws: what `terms` throw.
  package func files(
    _ terms: [TermIndex.Packed], after former: TermIndex.Former?, parallel: ParallelMap
  ) throws -> (files: [SearchFile], kept: [String], memory: TermIndexMemory) {
    let index = try TermIndex(
      TermIndex.Input(documents: terms, articleCount: plan.articleCount, identity: identity, within: within),
      former: former, parallel: parallel)
    let names = NameIndex(entities)
    let head = SearchHead(archive, plan, index, names)
    let file = SearchFile(path: SearchHead.path, function: "head", [head.json.scriptBytes])
    return ([file] + index.files + names.files, index.kept, index.memory)
  }

  /// Tells apart which documents there are, in which order.
  private var identity: Fingerprint {
    var writer = BinaryWriter()
    writer.write(plan.articleCount)
    for document in plan.documents {
      writer.write(archive.id(of: document.subject))
      writer.write(document.language)
    }
    return SHA256Digest(of: writer.bytes).fingerprint
  }

  /// For each region, the numbers of the articles that are about regions within it.
  private var within: [String: [Int]] {
    var within: [Handle<Entity>: [Int]] = [:]
    for (number, document) in plan.documents.prefix(plan.articleCount).enumerated() {
      guard case .article(let handle) = document.subject, !archive[handle].isRetracted else { continue }
      let holders = archive[handle].entities.flatMap { archive[$0].region?.ancestors ?? [] }
      for holder in Set(holders) { within[holder, default: []].append(number) }
    }
    return Dictionary(uniqueKeysWithValues: within.map { (archive[$0.key].id.description, $0.value) })
  }

  /// `[kind, id, articles, [title in each language], [other names]]`; a title is empty where it is the first's.
  private var entities: [NameIndex.Entity] {
    let languages = archive.configuration.languages
    let directories = languages.map { site.directory(in: $0) }
    return archive.entities.enumerated().map { index, entity in
      let titles = directories.map { $0[.entity(Handle(index))].title }
      let all = entity.name.variants.map(\.text) + entity.spellings
      var others: [String] = []
      for name in all where !titles.contains(name) && !others.contains(name) { others.append(name) }
      let row = JSONValue.array([
        .integer(DocumentKind.allCases.firstIndex(of: entity.id.kind) ?? 0), .string(entity.id.name),
        .integer(archive.ledgers[Handle<Entity>(index)].articles.count),
        .array(titles.enumerated().map { .string($0 > 0 && $1 == titles[0] ? "" : $1) }),
        .array(others.map { .string($0) }),
      ])
      return NameIndex.Entity(row: row, names: titles + others)
    }
  }
}
