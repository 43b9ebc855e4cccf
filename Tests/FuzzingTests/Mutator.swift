/// Changes inputs a little, the same way on every machine: what a fuzzer does, without looking at what it reaches.
struct Mutator {
  /// Bytes that mean something to one reader or another.
  private static let telling =
    Array("\0\n\r\t \"'<>&[](){}|\\`*_~-#:;,./%@!=\u{FF}\u{7F}\u{80}".utf8) + [0xFF, 0x80]

  private let seeds: [[UInt8]]
  private var state: UInt64

  init(seeds: [[UInt8]], number: UInt64) {
    self.seeds = seeds
    state = number
  }

  /// The next input: a seed with one to four changes.
  mutating func next() -> [UInt8] {
    var input = seeds[below(seeds.count)]
    for _ in 0...below(4) { change(&input) }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    let place = below(input.count + 1)
    let end = min(input.count, place + 1 + below(below(8) == 0 ? 64 : 4))
    switch below(7) {
    case 0: input.insert(Self.telling[below(Self.telling.count)], at: place)
    case 1: input.removeSubrange(place..<end)
    case 2: input.insert(contentsOf: input[place..<end], at: place)
    case 3: if place < input.count { input[place] ^= 1 << UInt8(below(8)) }
    case 4: if place < input.count { input[place] = Self.telling[below(Self.telling.count)] }
    case 5: if place < end { input.insert(contentsOf: input[place..<end], at: below(input.count)) }
    default:
      let other = seeds[below(seeds.count)]
      let start = below(other.count + 1)
      input.replaceSubrange(place..<end, with: other[start..<min(other.count, start + below(40))])
    }
  }

  /// SplitMix64's next number, below a bound above 0.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
