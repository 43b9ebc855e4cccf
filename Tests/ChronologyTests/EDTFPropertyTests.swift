import Testing

@testable import Chronology

@Suite struct EDTFPropertyTests {
  private let wordings = DateWording.languages.compactMap(DateWording.init(language:))

  @Test func everyValidTextIsKeptHasBoundsInOrderAndHasWords() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<1_500 {
      let text = RandomEDTF.text(using: &generator)
      let date = try EDTFDate(parsing: text)
      #expect(date.description == text)
      if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest) }
      for wording in wordings {
        let words = wording.words(for: date)
        #expect(
          !words.isEmpty && !words.contains("  ") && words.last != " ", "\(text) in \(wording.language)")
      }
    }
  }

  /// Day by day: the bounds are the first and the last day that fits the pattern.
  @Test func boundsOfUnspecifiedDigitsAreThoseOfTheDaysThatFit() throws {
    var generator = SplitMix64(seed: 2)
    let days = try (0..<3_653).map { try #require(CalendarDay(ordinal: 18_262 + $0)) }
    let texts = days.map { Array($0.iso8601.utf8) }
    let mask = UInt8(ascii: "X")
    for _ in 0..<60 {
      var pattern = texts.randomElement(using: &generator)!
      for place in [3, 5, 6, 8, 9] where Bool.random(using: &generator) { pattern[place] = mask }
      let fitting = texts.indices.filter { index in
        pattern.indices.allSatisfy { pattern[$0] == mask || pattern[$0] == texts[index][$0] }
      }
      let text = String(decoding: pattern, as: UTF8.self)
      let date = try EDTFDate(parsing: text)
      #expect(date.earliest == fitting.first.map { days[$0] }, "\(text)")
      #expect(date.latest == fitting.last.map { days[$0] }, "\(text)")
    }
  }

  @Test func randomBytesNeverTrapAndEveryFixIsValid() {
    var generator = SplitMix64(seed: 3)
    let alphabets: [[UInt8]] = [
      Array(0...255), Array("0123456789-/.X?~%[]{},YTZ:+ ".utf8), Array("0129X-/.?~".utf8),
      Array("ca. 2022-9/25 vers Ж".utf8),
    ]
    for round in 0..<4_000 {
      let alphabet = alphabets[round % alphabets.count]
      let length = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator)! }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func validTextsWithOneSlipNeverTrapAndEveryFixIsValid() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      var scalars = Array(RandomEDTF.text(using: &generator).unicodeScalars)
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert("0-/.X? é".unicodeScalars.randomElement(using: &generator)!, at: place)
      default: scalars[place] = "0-/.X? é".unicodeScalars.randomElement(using: &generator)!
      }
      check(String(String.UnicodeScalarView(scalars)))
    }
  }

  private func check(_ text: String) {
    do {
      let date = try EDTFDate(parsing: text)
      #expect(date.description == text)
      for wording in wordings { #expect(!wording.words(for: date).isEmpty) }
    } catch {
      #expect(error.offset >= 0 && error.length >= 0)
      #expect(error.offset + error.length <= text.unicodeScalars.count, "\(text.debugDescription): \(error)")
      #expect(!error.message.isEmpty)
      guard let fix = error.fix else { return }
      #expect(fix != text)
      #expect(throws: Never.self) { try EDTFDate(parsing: fix) }
    }
  }

  @Test(arguments: ["[", "{", "[2022,", "2022-09-25/", "?", "ca. ", "X", "..", "2022..", "٢"])
  func longTextsAreRefusedQuickly(part: String) {
    for count in [60, 5_000, 100_000] {
      #expect(throws: EDTFSyntaxError.self) { try EDTFDate(parsing: String(repeating: part, count: count)) }
    }
  }
}
