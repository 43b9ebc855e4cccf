/// Steele, Lea and Flood's SplitMix64: 64 bits of state, the same numbers on every machine.
package struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator that starts from `seed` alone.
  package init(seed: UInt64) {
    state = seed
  }

  /// The generator of one item: its numbers don't depend on which other items were made before.
  init(seed: UInt64, stream: RandomStream, index: Int = 0) {
    var mixer = SplitMix64(seed: seed &+ stream.rawValue &* 0xA076_1D64_78BD_642F)
    let origin = mixer.next()
    state = origin ^ (UInt64(truncatingIfNeeded: index) &* 0xE703_7ED1_A0B4_28DB)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, and without, `bound`; 0 where the bound leaves no choice.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `percent` of a hundred draws.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }
}

/// What a generator is for, so that no two uses of one seed share their numbers.
enum RandomStream: UInt64 {
  case vocabulary = 1
  case calendar
  case entityNames
  case entityOrder
  case entityFile
  case source
  case outline
  case draft
  case article
  case body
  case translation
}
