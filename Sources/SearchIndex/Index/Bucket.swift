/// Words whose sounds begin with the same two letters. Nothing of one depends on another, so that a change in some words is a
/// change in few of them.
struct Bucket: Hashable, Comparable, Sendable {
  /// The two letters' code points, of 21 bits each; zero for one that isn't there.
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(of sound: String) {
    var letters = sound.unicodeScalars.makeIterator()
    let first = UInt64(letters.next()?.value ?? 0)
    rawValue = first << 21 | UInt64(letters.next()?.value ?? 0)
  }

  /// What the sounds begin with.
  var letters: String {
    var scalars = String.UnicodeScalarView()
    for value in [rawValue >> 21, rawValue & 0x1F_FFFF] where value > 0 {
      if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: value)) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  static func < (left: Bucket, right: Bucket) -> Bool { left.rawValue < right.rawValue }
}
