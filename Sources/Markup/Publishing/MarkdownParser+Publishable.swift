package import Diagnostics

extension MarkdownParser {
  /// How many bytes may be parsed to find out what of a text is hidden: some seconds of work.
  package static let patience = 256 << 20

  /// The text as it may be published: without what no reader of the page sees, and with nothing else changed, so that it
  /// makes the same page.
  ///
  /// - Parameters:
  ///   - parsed: what parsing `body` gave, with the same `mentions`.
  ///   - patience: how many bytes may be parsed.
  /// - Returns: nil where that can't be found out within bounds.
  package func publishable(
    _ body: UnsafeBufferPointer<UInt8>, parsedAs parsed: ParsedMarkup, path: SourcePath,
    mentions: MentionFinder? = nil, patience: Int = patience
  ) -> [UInt8]? {
    // What is refused is published nowhere, and mustn't reach the library.
    if parsed.diagnostics.contains(where: { $0.id == .markdownTooComplex }) { return [] }
    var text = Array(body)
    var patience = patience
    // Without one part, another may be of no use.
    while patience > 0 {
      let cut = text.withUnsafeBufferPointer { text -> [UInt8]? in
        guard HiddenParts.mayBe(in: text) else { return nil }
        let shown = library.withDocument(text) { ShownParts($0, library.types) }
        patience -= text.count
        let candidates = HiddenParts(in: text, shown).candidates
        guard !candidates.isEmpty else { return nil }
        var search = HiddenPartSearch(text, patience: patience) { text in
          parse(text[...], path: path, mentions: mentions).shows(sameAs: parsed)
        }
        search.cut(candidates)
        patience = search.patience
        return search.hasCuts ? search.text : nil
      }
      guard let cut, patience > 0 else { break }
      text = cut
    }
    return patience > 0 ? text : nil
  }
}

extension ParsedMarkup {
  /// Whether both make the same page: all but the places in the file.
  fileprivate func shows(sameAs other: ParsedMarkup) -> Bool {
    body == other.body && headings == other.headings && repeatedMentions == other.repeatedMentions
      && references.count == other.references.count
      && zip(references, other.references).allSatisfy { $0.shows(sameAs: $1) }
  }
}

extension MarkupReference {
  fileprivate func shows(sameAs other: MarkupReference) -> Bool {
    kind == other.kind && target == other.target && fragment == other.fragment && hasText == other.hasText
      && sentence == other.sentence
  }
}

/// Cuts out of a text as many parts as can go without a reader's noticing, with few questions: many parts at once, and
/// halves of them where that shows.
private struct HiddenPartSearch {
  private let source: UnsafeBufferPointer<UInt8>
  private let isSame: ([UInt8]) -> Bool
  /// How many bytes may still be parsed; nothing is left to find out where that is spent.
  private(set) var patience: Int
  /// What is cut already, in the order of the text.
  private var cuts: [Range<Int>] = []

  init(
    _ source: UnsafeBufferPointer<UInt8>, patience: Int, isSame: @escaping ([UInt8]) -> Bool
  ) {
    self.source = source
    self.patience = patience
    self.isSame = isSame
  }

  mutating func cut(_ candidates: [HiddenParts.Candidate]) {
    var open = candidates
    var attempt = 0
    while !open.isEmpty, patience > 0 {
      open = cut(open[...], attempt)
      attempt += 1
      open.removeAll { $0.stretches.count <= attempt }
    }
  }

  /// - Returns: those that can't be cut.
  private mutating func cut(_ candidates: ArraySlice<HiddenParts.Candidate>, _ attempt: Int) -> [HiddenParts
    .Candidate]
  {
    guard !candidates.isEmpty, patience > 0 else { return [] }
    let all = Self.apart(cuts + candidates.map { $0.stretches[attempt] })
    patience -= source.count
    if isSame(text(without: all)) {
      cuts = all
      return []
    }
    guard candidates.count > 1 else { return Array(candidates) }
    let middle = candidates.startIndex + candidates.count / 2
    let first = cut(candidates[..<middle], attempt)
    return first + cut(candidates[middle...], attempt)
  }

  /// In the order of the text, those that overlap joined.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = result.last, last.upperBound > range.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  var hasCuts: Bool { !cuts.isEmpty }

  /// What is left.
  var text: [UInt8] { text(without: cuts) }

  private func text(without cuts: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var end = 0
    for cut in cuts {
      result += source[end..<cut.lowerBound]
      end = cut.upperBound
    }
    return result + source[end...]
  }
}
