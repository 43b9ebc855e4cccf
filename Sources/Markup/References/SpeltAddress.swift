/// An address in the archive as a text spells it, found again in the file.
package struct SpeltAddress: Sendable {
  /// The bytes that spell the path, without the fragment.
  package let range: Range<Int>
  /// What the path means.
  package let path: String
  /// Whether it stands in angle brackets.
  package let isAngled: Bool

  /// The address that `range` of `text` spells, which is that of a link or image.
  package init(_ range: Range<Int>, in text: [UInt8]) {
    var end = range.lowerBound
    var meaning: [UInt8] = []
    text.withUnsafeBufferPointer { bytes in
      let written = WrittenAddress(source: bytes)
      while end < range.upperBound {
        let (next, spelt) = written.character(at: end)
        guard spelt != [UInt8(ascii: "#")], next <= range.upperBound else { break }
        meaning += spelt
        end = next
      }
    }
    path = meaning.withUnsafeBufferPointer { ArchiveAddress($0).path }
    isAngled = range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "<")
    self.range = range.lowerBound..<end
  }

  /// What stands like the address of a link reference definition from `start` on; code may have such places too.
  package static func definitions(in text: [UInt8], from start: Int) -> [SpeltAddress] {
    text.withUnsafeBufferPointer { bytes in
      let written = WrittenAddress(source: bytes)
      var found: [SpeltAddress] = []
      var index = start + 1
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: ":"), bytes[index - 1] == UInt8(ascii: "]") else {
          index += 1
          continue
        }
        let place = SourceLocator.skippingSpace(in: bytes, from: index + 1)
        let range = written.address(from: place).range
        if !range.isEmpty { found.append(SpeltAddress(range, in: text)) }
        index = max(index + 1, range.upperBound)
      }
      return found
    }
  }
}
