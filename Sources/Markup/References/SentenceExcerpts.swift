/// Cuts the sentences around places out of a plain text. Works on bytes, and looks at no more of them than an excerpt
/// has, so that a reference costs the same in a text of any length.
struct SentenceExcerpts {
  /// The most scalars that an excerpt has, without the marks of its cuts.
  static let limit = 300
  /// How many of them may stand before the place in a sentence that is cut.
  private static let before = 120

  private let text: UnsafeBufferPointer<UInt8>
  private let labels: [Sentence.Label]
  /// The last sentence that was read in full, which other places in it share.
  private var last: (range: Range<Int>, sentence: Sentence)?

  /// - Parameter labels: those of the text, in its order.
  init(of text: UnsafeBufferPointer<UInt8>, labels: [Sentence.Label]) {
    self.text = text
    self.labels = labels
  }

  /// The sentence around `place`, a range of bytes, with `…` where it was cut.
  mutating func excerpt(around place: Range<Int>) -> Sentence {
    if let last, last.range.contains(place.lowerBound), place.upperBound <= last.range.upperBound {
      return last.sentence
    }
    var (start, isCutBefore, before) = sentenceStart(before: place.lowerBound)
    var (end, after, isOne) = sentenceEnd(after: place)
    let whole = isOne && before + after <= Self.limit ? start..<end : nil
    if before > Self.before, before + after > Self.limit {
      start = wordStart(from: index(place.lowerBound, movedBy: -Self.before), upTo: place.lowerBound)
      isCutBefore = true
    }
    let farthest = index(start, movedBy: Self.limit)
    let isCutAfter = end > farthest
    if isCutAfter { end = wordEnd(from: farthest, downTo: min(place.upperBound, farthest)) }
    while start < end, text[start].isASCIISpace { start += 1 }
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    let sentence = sentence(start..<end, isCutBefore: isCutBefore, isCutAfter: isCutAfter)
    last = whole.map { ($0, sentence) }
    return sentence
  }

  /// The text of a range.
  private func sentence(_ range: Range<Int>, isCutBefore: Bool, isCutAfter: Bool) -> Sentence {
    var bytes: [UInt8] = isCutBefore ? Array("…".utf8) : []
    bytes.reserveCapacity(bytes.count + range.count + 3)
    var found: [Sentence.Label] = []
    var start = range.lowerBound
    for label in labels[firstLabel(from: start)...] {
      guard label.place.upperBound <= range.upperBound else { break }
      append(start..<label.place.lowerBound, to: &bytes)
      let labelStart = bytes.count
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[label.place]))
      found.append(.init(place: labelStart..<bytes.count, reference: label.reference))
      start = label.place.upperBound
    }
    append(start..<range.upperBound, to: &bytes)
    if isCutAfter { bytes.append(contentsOf: "…".utf8) }
    return Sentence(text: String(decoding: bytes, as: UTF8.self), labels: found)
  }

  /// Appends a range of the text without the spaces that citations leave before full stops and commas.
  private func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    var start = range.lowerBound
    for index in range.dropFirst() where text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",")
    {
      guard text[index - 1] == UInt8(ascii: " ") else { continue }
      guard index + 1 == text.count || text[index + 1].isASCIISpace else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index - 1]))
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<range.upperBound]))
  }

  /// The first label that begins at `place` or after it.
  private func firstLabel(from place: Int) -> Int {
    var (low, high) = (0, labels.count)
    while low < high {
      let middle = (low + high) / 2
      if labels[middle].place.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the sentence begins, whether that is only as far as we look, and how many scalars lie between.
  private func sentenceStart(before place: Int) -> (Int, isCut: Bool, scalars: Int) {
    var index = place
    var scalars = 0
    while index > 0 {
      if endsSentence(before: index) { return (index, false, scalars) }
      if scalars > Self.limit { return (index, true, scalars) }
      index -= 1
      while index > 0, text[index].isUTF8Continuation { index -= 1 }
      scalars += 1
    }
    return (0, false, scalars)
  }

  /// Where the sentence ends, or a place beyond the limit, how many scalars lie between, and whether no other sentence
  /// ends within `place`.
  private func sentenceEnd(after place: Range<Int>) -> (Int, scalars: Int, isOne: Bool) {
    var index = place.lowerBound
    var scalars = 0
    var isOne = true
    while index < text.count, scalars <= Self.limit {
      index += 1
      while index < text.count, text[index].isUTF8Continuation { index += 1 }
      scalars += 1
      guard endsSentence(before: index) else { continue }
      if index >= place.upperBound { break }
      isOne = false
    }
    return (index, scalars, isOne)
  }

  /// Whether a sentence ends just before `index`: a full stop and what may close it, with white space after it.
  @inline(__always)
  private func endsSentence(before index: Int) -> Bool {
    // Nearly no place in a word or after one needs a closer look.
    guard index > 0 else { return false }
    let last = text[index - 1]
    let isBeforeSpace = index < text.count && text[index].isASCIISpace
    if last < 0x80 {
      guard isBeforeSpace, !last.isASCIILetter, !last.isASCIIDigit else { return false }
    } else if !isBeforeSpace {
      guard index > 2, text[index - 3] == 0xE3 || text[index - 3] == 0xEF else { return false }
    }
    return hasStop(before: index)
  }

  private func hasStop(before index: Int) -> Bool {
    if hasSuffix(Self.fullWidthStops, before: index) != nil { return true }
    guard index < text.count, text[index].isASCIISpace else { return false }
    var stop = index
    while let length = hasSuffix(Self.closings, before: stop) { stop -= length }
    guard let length = hasSuffix(Self.stops, before: stop) else { return false }
    guard text[stop - length] == UInt8(ascii: ".") else { return true }
    return (stop < index || !isAbbreviation(before: stop - 1)) && !isLowercase(after: index)
  }

  /// Whether a full stop at `stop` belongs to an initial (“A. Ivanov”) or to a day (“25. September”).
  private func isAbbreviation(before stop: Int) -> Bool {
    var start = stop
    var scalars = 0
    while start > 0, !text[start - 1].isASCIISpace, scalars < 3 {
      start -= 1
      if !text[start].isUTF8Continuation { scalars += 1 }
    }
    let word = text[start..<stop]
    guard let first = word.first else { return false }
    if first.isASCIIDigit { return word.count <= 2 && word.allSatisfy(\.isASCIIDigit) }
    return scalars == 1 && scalar(at: start).map { $0.properties.isUppercase } ?? false
  }

  /// Whether the next word begins with a small letter, so that the stop before it shortened a word.
  private func isLowercase(after index: Int) -> Bool {
    guard let next = text[index...].prefix(8).firstIndex(where: { !$0.isASCIISpace }) else { return false }
    return scalar(at: next).map { $0.properties.isLowercase } ?? false
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    String(decoding: UnsafeBufferPointer(rebasing: text[index...].prefix(4)), as: UTF8.self).unicodeScalars
      .first
  }

  /// The length of the one of `marks` that stands just before `index`.
  private func hasSuffix(_ marks: [StaticString], before index: Int) -> Int? {
    for mark in marks {
      let length = mark.utf8CodeUnitCount
      guard length <= index, text[index - 1] == mark.utf8Start[length - 1] else { continue }
      if (1..<length).allSatisfy({ text[index - 1 - $0] == mark.utf8Start[length - 1 - $0] }) {
        return length
      }
    }
    return nil
  }

  private static let stops: [StaticString] = [".", "!", "?", "…", "؟", "۔", "।", "։"]
  private static let fullWidthStops: [StaticString] = ["。", "！", "？", "｡"]
  private static let closings: [StaticString] = ["\"", "'", ")", "]", "»", "”", "’"]

  private func index(_ start: Int, movedBy scalars: Int) -> Int {
    var index = start
    var rest = scalars
    while rest < 0, index > 0 {
      index -= 1
      if !text[index].isUTF8Continuation { rest += 1 }
    }
    while rest > 0, index < text.count {
      index += 1
      if index == text.count || !text[index].isUTF8Continuation { rest -= 1 }
    }
    return index
  }

  /// The next start of a word; `start` itself where a text has no spaces.
  private func wordStart(from start: Int, upTo end: Int) -> Int {
    guard start > 0 else { return 0 }
    return (start..<max(start, end)).first { text[$0 - 1].isASCIISpace } ?? start
  }

  /// The last end of a word; `end` itself where a text has no spaces.
  private func wordEnd(from end: Int, downTo start: Int) -> Int {
    guard end < text.count else { return end }
    return (min(start, end)...end).last { text[$0].isASCIISpace } ?? end
  }
}
