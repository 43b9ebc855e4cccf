internal import Diagnostics

/// What a wiki-link means, and the name by which it was found.
struct WikiTarget {
  let subject: Subject
  /// Nil where it was found by its id.
  var name: String?
}

extension ReferenceResolver {
  /// `[[id]]`, `[[kind/id]]`, `[[path/of/article]]`, `[[any name]]` or `[[kind/any name]]`. An id wins over a name.
  mutating func wikiTarget(_ target: String) -> Result<WikiTarget, ReferenceProblem> {
    guard let slash = target.firstIndex(of: "/") else { return self.target(byIDOrName: target) }
    guard let kind = DocumentKind(rawValue: String(target[..<slash])) else {
      let article = DocumentID(.article, target)
      if index[article] == nil, !names.value.documents(named: target).isEmpty {
        return self.target(named: target)
      }
      return document(named: target, kind: .article).map { WikiTarget(subject: $0) }
    }
    let rest = String(target[target.index(after: slash)...])
    let id = DocumentID(kind, rest)
    if let subject = index.publishedSubject(id) { return .success(WikiTarget(subject: subject)) }
    if index[id] != nil { return published(id).map { WikiTarget(subject: $0) } }
    guard kind != .article, kind != .page else {
      return document(named: rest, kind: kind).map { WikiTarget(subject: $0) }.mapError { problem in
        var problem = problem
        if kind == .article, let help = helpForLastPart(rest) { problem.help = [help] }
        return problem
      }
    }
    return self.target(named: rest, kind: kind)
  }

  private mutating func target(byIDOrName target: String) -> Result<WikiTarget, ReferenceProblem> {
    if let subject = index.publishedSubject(onlyNamed: target) {
      return .success(WikiTarget(subject: subject))
    }
    let candidates = index.documents(named: target)
    if candidates.count > 1 { return .failure(ambiguity(target, "the id", candidates)) }
    if let only = candidates.first { return published(only).map { WikiTarget(subject: $0) } }
    return self.target(named: target)
  }

  /// The only document with a name.
  private mutating func target(
    named name: String, kind: DocumentKind? = nil
  ) -> Result<WikiTarget, ReferenceProblem> {
    let candidates = names.value.documents(named: name, kind: kind)
    if candidates.count > 1 { return .failure(ambiguity(name, "a name", candidates)) }
    if let only = candidates.first { return published(only).map { WikiTarget(subject: $0, name: name) } }
    return .failure(
      ReferenceProblem(
        id: .unknownReference, message: "no \(kind?.noun ?? "document") has the id or name “\(name)”",
        help: help(forUnknown: name, kind: kind), isConsequence: index.hasUnusableNames(of: kind)))
  }

  private func ambiguity(_ name: String, _ what: String, _ candidates: [DocumentID]) -> ReferenceProblem {
    let meanings = candidates.map { "[[\($0)]] (\(index[$0]!.path))" }
    return ReferenceProblem(
      id: .ambiguousReference, message: "“\(name)” is \(what) of \(candidates.count) documents",
      help: ["write which: " + meanings.joined(separator: ", ")])
  }

  private mutating func help(forUnknown name: String, kind: DocumentKind?) -> [String] {
    if kind != nil, let elsewhere = index.documents(named: name).first {
      return ["“\(name)” is the id of \(elsewhere.kind.nounPhrase) (\(index[elsewhere]!.path))"]
    }
    if kind != nil, let elsewhere = names.value.documents(named: name).first {
      return ["“\(name)” is a name of \(elsewhere.kind.nounPhrase) (\(index[elsewhere]!.path))"]
    }
    if kind == nil, let help = helpForLastPart(name) { return [help] }
    guard let near = nearest.find(name, among: kind, in: index, and: names.value) else { return [] }
    let meant = kind.map { [DocumentID($0, near)] } ?? index.documents(named: near)
    let known = meant.first { index[$0] != nil } ?? names.value.documents(named: near, kind: kind).first
    return ["did you mean “\(near)”" + (known.map { " (\(index[$0]!.path))?" } ?? "?")]
  }

  /// The one article whose path ends in `name`.
  private func helpForLastPart(_ name: String) -> String? {
    guard let articles = articlesByLastPart.value[name], articles.count == 1 else { return nil }
    return "an article is named by its whole path: [[\(articles[0])]]"
  }
}
