package import Diagnostics

extension MarkdownParser {
  /// How many bytes may be parsed to find out what of a text is hidden, and how often.
  private static let patience = (bytes: 64 << 20, times: 100)

  /// The text as it may be published: without what no reader of the page sees, and with nothing else changed, so that it
  /// makes the same page.
  ///
  /// - Parameters:
  ///   - parsed: what parsing `body` gave, with the same `mentions`.
  /// - Returns: nil where that can't be found out within bounds.
  package func publishable(
    _ body: UnsafeBufferPointer<UInt8>, parsedAs parsed: ParsedMarkup, path: SourcePath,
    mentions: MentionFinder? = nil
  ) -> [UInt8]? {
    guard HiddenParts.mayBe(in: body) else { return Array(body) }
    let candidates = HiddenParts(in: body, comments: comments(in: body), isShown: parsed.shows(address:))
      .candidates
    var search = HiddenPartSearch(body, patience: Self.patience) { text in
      parse(text[...], path: path, mentions: mentions).shows(sameAs: parsed)
    }
    search.cut(candidates)
    return search.isExhausted ? nil : search.text
  }

  /// How the comments of a text begin.
  private func comments(in body: UnsafeBufferPointer<UInt8>) -> Set<[UInt8]> {
    guard body.has(UInt8(ascii: "<")) else { return [] }
    var found: Set<[UInt8]> = []
    library.withDocument(body) { root in
      var node = root
      while true {
        let kind = node.kind(library.types)
        if kind == .htmlBlock || kind == .htmlInline { Self.add(commentsIn: node.literal, to: &found) }
        if let child = node.firstChild {
          node = child
          continue
        }
        while node != root, node.next == nil, let parent = node.parent { node = parent }
        guard node != root, let next = node.next else { return }
        node = next
      }
    }
    return found
  }

  private static func add(commentsIn literal: UnsafeBufferPointer<UInt8>, to found: inout Set<[UInt8]>) {
    var index = 0
    while index + 4 <= literal.count {
      if literal[index] == UInt8(ascii: "<"), literal[index...].starts(with: "<!--".utf8) {
        found.insert(HiddenParts.key(ofComment: literal[(index + 4)...]))
      }
      index += 1
    }
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

extension ParsedMarkup {
  fileprivate func shows(address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = address.first else { return true }
    if references.contains(where: { $0.target.utf8.elementsEqual(address) }) { return true }
    return body.html.withUnsafeBufferPointer { html in
      html.indices.contains { html[$0] == first && html[$0...].starts(with: address) }
    }
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
  private var patience: (bytes: Int, times: Int)
  private(set) var isExhausted = false
  /// What is cut already, in the order of the text.
  private var cuts: [Range<Int>] = []

  init(
    _ source: UnsafeBufferPointer<UInt8>, patience: (bytes: Int, times: Int),
    isSame: @escaping ([UInt8]) -> Bool
  ) {
    self.source = source
    self.patience = patience
    self.isSame = isSame
  }

  mutating func cut(_ candidates: [HiddenParts.Candidate]) {
    var open = candidates
    var attempt = 0
    while !open.isEmpty, !isExhausted {
      open = cut(open[...], attempt)
      attempt += 1
      open.removeAll { $0.stretches.count <= attempt }
    }
  }

  /// - Returns: those that can't be cut.
  private mutating func cut(_ candidates: ArraySlice<HiddenParts.Candidate>, _ attempt: Int) -> [HiddenParts
    .Candidate]
  {
    guard !candidates.isEmpty, !isExhausted else { return [] }
    let all = Self.apart(cuts + candidates.map { $0.stretches[attempt] })
    guard patience.times > 0, patience.bytes > 0 else {
      isExhausted = true
      return []
    }
    patience.times -= 1
    patience.bytes -= source.count
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
