import Testing

@testable import CorpusGenerator

@Suite struct SplitMix64Tests {
  @Test func itGivesThePublishedNumbers() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test func itStaysBelowItsBound() {
    var random = SplitMix64(seed: 1)
    for bound in [Int.min, -1, 0, 1] { #expect(random.below(bound) == 0) }
    #expect(Set((0..<200).map { _ in random.below(5) }) == [0, 1, 2, 3, 4])
    #expect(random.below(.max) >= 0)
  }

  @Test func streamsAndItemsDoNotShareNumbers() {
    var first = SplitMix64(seed: 1, stream: .outline, index: 1)
    var second = SplitMix64(seed: 1, stream: .outline, index: 2)
    var third = SplitMix64(seed: 1, stream: .body, index: 1)
    #expect(Set([first.next(), second.next(), third.next()]).count == 3)
  }
}
