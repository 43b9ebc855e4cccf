internal import NameMatching

/// The names of sources: one that is taken gets a number, and each chain of numbers is walked once.
struct NameChains {
  private struct Chain {
    var next = 1
    var byTitle: [FoldedName: [String]] = [:]
  }

  /// Of sources with one id and one title, how many are compared.
  private static let compared = 64

  private var taken: Set<String>
  private var sources: [String: ImportTarget.KnownSource]
  private var chains: [String: Chain] = [:]

  init(taken: Set<String>, sources: [String: ImportTarget.KnownSource]) {
    self.taken = taken
    self.sources = sources
  }

  /// The name of a source that is there and is probably this one: no fact that both have says otherwise.
  mutating func name(of source: ImportTarget.KnownSource, wanting wanted: String) -> String? {
    chain(wanted).byTitle[source.title]?.prefix(Self.compared).first { name in
      sources[name].map { source.agrees(with: $0) } ?? false
    }
  }

  /// Names a new source.
  mutating func add(_ source: ImportTarget.KnownSource, wanting wanted: String) -> String {
    var number = chain(wanted).next
    // Another chain may have come by the next name.
    while taken.contains(Self.name(wanted, number)) { number += 1 }
    let name = Self.name(wanted, number)
    chains[wanted]!.next = number + 1
    chains[wanted]!.byTitle[source.title, default: []].append(name)
    taken.insert(name)
    sources[name] = source
    return name
  }

  private mutating func chain(_ wanted: String) -> Chain {
    if let chain = chains[wanted] { return chain }
    var chain = Chain()
    while taken.contains(Self.name(wanted, chain.next)) {
      let name = Self.name(wanted, chain.next)
      if let source = sources[name] { chain.byTitle[source.title, default: []].append(name) }
      chain.next += 1
    }
    chains[wanted] = chain
    return chain
  }

  private static func name(_ wanted: String, _ number: Int) -> String {
    number == 1 ? wanted : "\(wanted)-\(number)"
  }
}

extension ImportTarget.KnownSource {
  fileprivate func agrees(with other: Self) -> Bool {
    func agree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }
    return agree(url, other.url) && agree(published, other.published) && agree(text, other.text)
  }
}
