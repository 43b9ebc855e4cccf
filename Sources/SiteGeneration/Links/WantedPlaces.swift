/// Where a place is asked for first, and how often.
struct WantedPlace: Sendable {
  let target: UInt32
  var page: UInt32
  var offset: UInt32
  /// Whether a page asks for it that isn't its own.
  var isFromElsewhere: Bool
  var count: UInt32 = 1

  mutating func merge(_ other: WantedPlace) {
    if (other.page, other.offset) < (page, offset) { (page, offset) = (other.page, other.offset) }
    isFromElsewhere = isFromElsewhere || other.isFromElsewhere
    count = count &+ other.count
  }
}

/// The places that pages ask for, by their hashes. Keys are hashes already, and needn't be hashed again.
struct WantedPlaces: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    /// Counts zero where the slot is free.
    var place: WantedPlace
  }

  private static let free = Slot(
    key: 0, place: WantedPlace(target: 0, page: 0, offset: 0, isFromElsewhere: false, count: 0))

  private var slots = [Slot](repeating: Self.free, count: 1 << 10)
  private var used = 0

  /// Adds a place, or joins it with what is known of it.
  mutating func add(_ key: UInt64, _ place: WantedPlace) {
    let slot = slot(of: key)
    if slots[slot].place.count > 0 { return slots[slot].place.merge(place) }
    slots[slot] = Slot(key: key, place: place)
    used += 1
    if used * 2 > slots.count { grow() }
  }

  /// The places left when those that are there are taken away, in no order.
  func subtracting(_ found: [UInt64]) -> [WantedPlace] {
    var rest = slots
    for key in found { rest[slot(of: key)].place.count = 0 }
    return rest.compactMap { $0.place.count > 0 ? $0.place : nil }
  }

  /// The hashes of the places that pages ask for which aren't their own, in order.
  var keysFromElsewhere: [UInt64] {
    slots.lazy.filter { $0.place.count > 0 && $0.place.isFromElsewhere }.map(\.key).sorted()
  }

  /// The files whose places are asked for.
  var targets: Set<UInt32> { Set(slots.lazy.filter { $0.place.count > 0 }.map(\.place.target)) }

  /// The slot that has the key, or the free one that would get it.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot].place.count > 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: old.count * 2)
    for entry in old where entry.place.count > 0 { slots[slot(of: entry.key)] = entry }
  }
}
