import Testing

@testable import NameMatching

@Suite struct NameMatcherPropertyTests {
  /// Few letters, so that names are often found; the scripts, signs and marks that rules speak of.
  private static let alphabets: [[Unicode.Scalar]] = [
    Array("aAbB -'.".unicodeScalars),
    Array("aAàÀßs \n'’ʼ\u{301}\u{AD}".unicodeScalars),
    Array("иИйеЁг -–\u{306}\u{301}\u{308}".unicodeScalars),
    Array("aБ北か\u{3099}กั \u{A0}1,".unicodeScalars),
    Array("مح\u{64E}\u{640}\u{654}א\u{5B8}־ '\u{200E}".unicodeScalars),
    Array("क\u{93C}\u{94D}\u{93F}aA \u{301}👍\u{FE0F}™".unicodeScalars),
    Array("aBбГ北ก1 -–‑'’ʼ.,\n\u{2003}\u{301}\u{306}\u{200B}\u{E31}\u{FEFF}\u{0}".unicodeScalars),
  ]

  @Test(arguments: 0..<7)
  func findsWhatTryingEveryNameFinds(alphabet: Int) {
    var generator = SplitMix64(seed: UInt64(alphabet))
    var found = 0
    for _ in 0..<350 {
      let names = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        (
          text: Self.text(Self.alphabets[alphabet], 1...5, &generator),
          target: UInt32.random(in: 0...3, using: &generator)
        )
      }
      let matcher = NameMatcher(names: names)
      let leftOut = Set(matcher.leftOut.map(\.index))
      let naive = NaiveNameMatcher(names: names.indices.filter { !leftOut.contains($0) }.map { names[$0] })
      for _ in 0..<2 {
        let text = Self.text(Self.alphabets[alphabet], 0...24, &generator)
        let matches = matcher.matches(in: Array(text.utf8))
        found += matches.count
        #expect(matches == naive.matches(in: text), "\(names) in \(text.debugDescription)")
      }
    }
    #expect(found > 100)
  }

  @Test func findsOnlyWhatFoldsToTheName() {
    var generator = SplitMix64(seed: 9)
    let alphabet = Self.alphabets.flatMap { $0 }
    for _ in 0..<3_000 {
      let names = (0..<10).map { (text: Self.text(alphabet, 1...2, &generator), target: UInt32($0)) }
      let text = Array(Self.text(alphabet, 10...20, &generator).utf8)
      for match in NameMatcher(names: names).matches(in: text) {
        let form = text[match.range].withUnsafeBufferPointer { FoldedName(utf8: $0) }
        switch match.target {
        case .one(let target): #expect(FoldedName(names[Int(target)].text) == form)
        case .ambiguous(let targets): #expect(targets.allSatisfy { FoldedName(names[Int($0)].text) == form })
        }
      }
    }
  }

  private static func text(
    _ alphabet: [Unicode.Scalar], _ lengths: ClosedRange<Int>, _ generator: inout SplitMix64
  ) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: lengths, using: &generator) {
      if let scalar = alphabet.randomElement(using: &generator) { text.append(scalar) }
    }
    return String(text)
  }
}
