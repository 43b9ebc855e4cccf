/// Numbers the files of an output, so that a path in bytes is found without making a string of it.
///
/// A slot holds a part of its path's hash and no more: one path in four billion that isn't there passes for another, and
/// one that is there is always found.
package struct PathTable: Sendable {
  private let paths: [String]
  /// The upper half of a path's hash, and in the lower its number plus one; zero where the slot is free.
  private let slots: [UInt64]
  private let hashes: [UInt64]

  /// - Parameter paths: each once; a path's number is its place here.
  package init(_ paths: [String]) {
    var size = 16
    while size < paths.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(paths.count)
    for (number, path) in paths.enumerated() {
      var path = path
      let hash = path.withUTF8 { ByteHash.of($0) }
      hashes.append(hash)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
    self.paths = paths
    self.slots = slots
    self.hashes = hashes
  }

  package var count: Int { paths.count }

  /// The number of the file at `path`, or nil where none is.
  package func number(of path: [UInt8]) -> Int? {
    let hash = path.withUnsafeBufferPointer { ByteHash.of($0) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 { return Int(slots[slot] & 0xFFFF_FFFF) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  package func path(_ number: Int) -> String { paths[number] }

  /// A hash of the file's path, the same in every table that has it.
  package func hash(_ number: Int) -> UInt64 { hashes[number] }
}
