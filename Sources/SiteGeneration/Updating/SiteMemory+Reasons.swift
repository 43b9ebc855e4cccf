/// Why the last build made a page, as far as people need to know.
package struct PageReason: Sendable {
  /// Something that the page shows and that was another than before.
  package struct Cause: Sendable {
    /// What it is: a clause such as “what regions/dagestan says of itself”.
    package let words: String
    /// The ids of the documents that made it change, where that is known.
    package let documents: [String]
  }

  /// Nil where the build took the page over from the one before.
  package let reason: RenderReason?
  package let causes: [Cause]
  /// Everything that the page shows, in words.
  package let shows: [String]
}

extension SiteMemory {
  /// How many files are made from the archive.
  package var count: Int { files.count }

  /// Why the last build made a file.
  package func reason(of number: Int) -> PageReason {
    let file = files[number]
    var causes: [PageReason.Cause] = []
    if case .facts(let numbers) = file.reason {
      for number in numbers {
        let subjects = culprits.first { $0.fact == number }?.subjects ?? []
        causes.append(
          PageReason.Cause(
            words: words(Int(number)), documents: subjects.map { facts.name(of: Int($0)).name }))
      }
    }
    var shows: [String] = []
    facts(of: file).forEach { number in
      shows.append(words(number))
      return true
    }
    return PageReason(reason: file.reason, causes: causes, shows: shows)
  }

  private func words(_ number: Int) -> String {
    let (aspect, name) = facts.name(of: number)
    switch aspect {
    case .record: return "what \(name) says of itself"
    case .text: return "the text of \(name)"
    case .ledger: return "the articles and events that name \(name)"
    case .backlinks: return "the sentences that link to \(name)"
    case .citations: return "what cites \(name)"
    case .related: return "the articles related to \(name)"
    case .neighbours: return "the articles before and after \(name)"
    case .largestChildren: return "the regions within \(name) that are named most"
    case nil: return name
    }
  }
}
