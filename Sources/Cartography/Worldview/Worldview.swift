/// To which country each disputed territory belongs, as an archive sees it. The data of the atlas has a view of its own, which
/// is never taken over in silence: an archive whose worldview doesn't decide something isn't built.
package struct Worldview: Hashable, Sendable {
  /// What a worldview says of a territory.
  package struct Verdict: Hashable, Sendable {
    /// The country's code in the atlas.
    package let country: String
    package let isDisputed: Bool

    package init(country: String, isDisputed: Bool) {
      self.country = country
      self.isDisputed = isDisputed
    }
  }

  /// By the territory's id.
  package private(set) var verdicts: [String: Verdict]

  package init(_ verdicts: [String: Verdict]) { self.verdicts = verdicts }

  /// The same with some verdicts of one's own.
  package func overridden(by others: [String: Verdict]) -> Worldview {
    Worldview(verdicts.merging(others) { $1 })
  }

  package subscript(territory: String) -> Verdict? { verdicts[territory] }
}
