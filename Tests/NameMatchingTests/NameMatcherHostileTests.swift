import Testing

@testable import NameMatching

@Suite struct NameMatcherHostileTests {
  @Test func separatesWordsAtBytesThatAreNotUTF8() {
    let matcher = NameMatcher("Rosa", "Дагестан", "\u{FFFD}")
    let rosa = Array("Rosa".utf8)
    for garbage: [UInt8] in [
      [0xFF], [0xED, 0xA0, 0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0],
    ] {
      let matches = matcher.matches(in: rosa + garbage + rosa + garbage)
      #expect(matches.map(\.range) == [0..<4, (4 + garbage.count)..<(8 + garbage.count)], "\(garbage)")
    }
    #expect(matcher.matches(in: Array("Дагестан".utf8).dropLast()) == [])
  }

  @Test func neverTrapsOnRandomBytes() {
    let matcher = NameMatcher("Rosa", "a", "б", "北", "ก", "a b", "a-b", "é", "'a'", "и\u{306}")
    var generator = SplitMix64(seed: 2)
    let likely = Array("aбé北กи -'\n\u{306}\u{301}\u{AD}\u{E31}\u{93C}👍".utf8)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? likely.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      var end = 0
      for match in matcher.matches(in: text) {
        #expect(match.range.lowerBound >= end && !match.range.isEmpty && match.range.upperBound <= text.count)
        end = match.range.upperBound
      }
    }
  }

  @Test func staysBoundedOnEqualBeginnings() {
    // Every word of the text begins 64 names of up to 64 words, none of which ends well.
    let names = (0..<64).map { String(repeating: "a ", count: $0) + "b" }
    let matcher = NameMatcher(names: names.enumerated().map { ($1, UInt32($0)) })
    #expect(matcher.found(in: String(repeating: "a ", count: 10_000)) == [])
    #expect(matcher.found(in: String(repeating: "a ", count: 10_000) + "b").count == 1)
  }

  @Test func takesManyNamesWithOneBeginning() {
    let names = (0..<100_000).map { ("a a \($0)", UInt32($0)) }
    let matcher = NameMatcher(names: names)
    #expect(matcher.mentions(in: "a a a 99999 a a 100000") == [Mention("a a 99999", 99_999)])
  }

  @Test func takesOneNameOfManyTargets() {
    let matcher = NameMatcher(names: (0..<10_000).map { ("Rosa", UInt32($0)) })
    let matches = matcher.matches(in: Array(String(repeating: "Rosa ", count: 10_000).utf8))
    #expect(matches.count == 10_000)
    #expect(matches.last?.target == .ambiguous(Array(0..<10_000)))
  }

  @Test func readsLongRunsFewTimes() {
    let matcher = NameMatcher("a b", "a a a a a a a a b", "é")
    let space = String(repeating: " \u{2003}", count: 20_000)
    #expect(matcher.found(in: "a\(space)c a\(space)b").count == 1)
    #expect(matcher.found(in: String(repeating: "\u{AD}", count: 40_000) + "é") == ["é"])
    let marks = String(repeating: "\u{301}", count: 40_000)
    #expect(matcher.found(in: "e\(marks) x").map(\.utf8.count) == [80_001])
    #expect(matcher.found(in: "q" + String(repeating: "\u{93C}\u{94D}", count: 20_000) + " é") == ["é"])
    #expect(matcher.found(in: String(repeating: "q", count: 100_000) + " é") == ["é"])
    #expect(matcher.found(in: String(repeating: "é", count: 50_000) + " é") == ["é"])
  }

  @Test func findsNamesBesideWhatIsNotText() {
    let matcher = NameMatcher("Rosa", "ירושלים", "👍 Rosa")
    #expect(matcher.found(in: "\u{FEFF}Rosa\u{0}Rosa") == ["Rosa", "Rosa"])
    #expect(matcher.found(in: "\u{202B}בירושלים ירושלים\u{202C}, Rosa") == ["ירושלים", "Rosa"])
    #expect(matcher.found(in: "👍🏽Rosa👩‍👩‍👧 👍 \n Rosa🇷🇺") == ["Rosa", "👍 \n Rosa"])
    #expect(matcher.found(in: "\u{301}Rosa \u{301}Rosa") == ["Rosa", "Rosa"])
  }
}
