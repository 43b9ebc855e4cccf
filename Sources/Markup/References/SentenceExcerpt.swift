/// Cuts the sentence around a place out of a plain text.
enum SentenceExcerpt {
  /// The most scalars that an excerpt has, without the marks of its cuts.
  static let limit = 300
  /// How much of a longer sentence stands before the place.
  private static let before = 120

  /// The sentence around `place`, a range of bytes in `text`, with `…` where it was cut.
  static func around(_ place: Range<Int>, in text: [UInt8]) -> String {
    let (window, start) = scalars(of: text, around: place)
    var first = sentenceStart(in: window.scalars, at: window.place.lowerBound)
    var last = sentenceEnd(in: window.scalars, at: max(window.place.lowerBound, window.place.upperBound - 1))
    let cutBefore =
      first == 0 && start > 0 || window.place.lowerBound - first > before && last - first > limit
    if cutBefore {
      first = wordStart(
        in: window.scalars, from: max(first, window.place.lowerBound - before),
        upTo: window.place.lowerBound)
    }
    let cutAfter = last - first > limit || last == window.scalars.count && window.isCutAfter
    if cutAfter {
      last = wordEnd(
        in: window.scalars, from: min(last, first + limit),
        downTo: min(window.place.upperBound, first + limit))
    }
    while first < last, window.scalars[first].properties.isWhitespace { first += 1 }
    while last > first, window.scalars[last - 1].properties.isWhitespace { last -= 1 }
    let excerpt = String(String.UnicodeScalarView(window.scalars[first..<last]))
    return (cutBefore ? "…" : "") + excerpt + (cutAfter ? "…" : "")
  }

  /// The scalars near a place.
  private struct Window {
    let scalars: [Unicode.Scalar]
    let place: Range<Int>
    let isCutAfter: Bool
  }

  /// Decodes at most `limit` scalars before and after the start of the place, so that a reference costs the same in
  /// a text of any length.
  private static func scalars(of text: [UInt8], around place: Range<Int>) -> (Window, start: Int) {
    var start = place.lowerBound
    var steps = 0
    while start > 0, steps < limit {
      start -= 1
      if !text[start].isUTF8Continuation { steps += 1 }
    }
    while start > 0, text[start].isUTF8Continuation { start -= 1 }
    var end = place.lowerBound
    steps = 0
    while end < text.count, steps <= limit + 1 {
      end += 1
      if end == text.count || !text[end].isUTF8Continuation { steps += 1 }
    }
    let head = String(decoding: text[start..<place.lowerBound], as: UTF8.self).unicodeScalars
    let middle = String(decoding: text[place.lowerBound..<min(place.upperBound, end)], as: UTF8.self)
    let tail = String(decoding: text[min(place.upperBound, end)..<end], as: UTF8.self).unicodeScalars
    let inner = Array(middle.unicodeScalars)
    let all = Array(head) + inner + Array(tail)
    let window = Window(
      scalars: all, place: head.count..<head.count + inner.count, isCutAfter: end < text.count)
    return (window, start)
  }

  private static func sentenceStart(in scalars: [Unicode.Scalar], at place: Int) -> Int {
    var index = place
    while index > 0 {
      if endsSentence(scalars, at: index - 1) { return index }
      index -= 1
    }
    return 0
  }

  private static func sentenceEnd(in scalars: [Unicode.Scalar], at place: Int) -> Int {
    var index = place
    while index < scalars.count {
      if endsSentence(scalars, at: index) { return index + 1 }
      index += 1
    }
    return scalars.count
  }

  /// Whether a sentence ends with the scalar at `index`: a full stop and what may close it, before white space.
  private static func endsSentence(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    if "。！？｡".unicodeScalars.contains(scalar) { return true }
    guard index + 1 < scalars.count, scalars[index + 1].properties.isWhitespace else { return false }
    var stop = index
    while stop > 0, "\"'”’»)]".unicodeScalars.contains(scalars[stop]) { stop -= 1 }
    guard ".!?…؟۔।։".unicodeScalars.contains(scalars[stop]) else { return false }
    guard scalars[stop] == "." else { return true }
    // An initial (“A. Ivanov”), a day (“25. September”), or a shortened word before a small letter.
    if stop > 0, stop == index {
      let previous = scalars[stop - 1]
      let isShort = stop == 1 || !isWord(scalars[stop - 2])
      if isShort, previous.properties.isUppercase { return false }
      if previous.properties.numericType != nil, stop < 3 || !scalars[stop - 3...stop - 1].allSatisfy(isWord)
      {
        return false
      }
    }
    let next = scalars[(index + 1)...].first { !$0.properties.isWhitespace }
    return next.map { !$0.properties.isLowercase } ?? true
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The next start of a word; `start` itself where a text has no spaces.
  private static func wordStart(in scalars: [Unicode.Scalar], from start: Int, upTo end: Int) -> Int {
    var index = start
    while index < end {
      if index == 0 || scalars[index - 1].properties.isWhitespace { return index }
      index += 1
    }
    return start
  }

  private static func wordEnd(in scalars: [Unicode.Scalar], from end: Int, downTo start: Int) -> Int {
    var index = end
    while index > start {
      if index == scalars.count || scalars[index].properties.isWhitespace { return index }
      index -= 1
    }
    return end
  }
}
