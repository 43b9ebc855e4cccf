/// The form of a name that all its spellings share: two names are the same if these bytes are.
///
/// Case and accents go (NFKD and full case folding, by no locale; й ў ї ѓ ќ stay letters, ё is е, ı is i, ł is l),
/// with Arabic vowel signs, tatweels, Hebrew points and what can't be seen. A run of white space is one space,
/// and none at the ends; hyphens of all kinds are one, as are apostrophes. A byte that isn't UTF-8 is U+FFFD.
package struct FoldedName: Hashable, Sendable {
  /// The folded form, UTF-8.
  package let utf8: [UInt8]

  /// Folds a name.
  package init(_ name: String) {
    var name = name
    self = name.withUTF8 { FoldedName(utf8: $0) }
  }

  /// Folds a name that need not be well-formed.
  package init(utf8 name: UnsafeBufferPointer<UInt8>) {
    utf8 = name.allSatisfy { $0 < 0x80 } ? Self.foldedASCII(name) : Self.folded(name)
  }

  private static func foldedASCII(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: name.count) { buffer, count in
      for byte in name {
        switch byte {
        case 0x41...0x5A: buffer[count] = byte | 0x20
        case 0x60: buffer[count] = 0x27
        case 0x09...0x0D, 0x20:
          if count == 0 || buffer[count - 1] == 0x20 { continue }
          buffer[count] = 0x20
        default: buffer[count] = byte
        }
        count += 1
      }
      if count > 0, buffer[count - 1] == 0x20 { count -= 1 }
    }
  }

  private static func folded(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var writer = FoldedTextWriter()
    var index = 0
    while index < name.count {
      let (codePoint, length) = UTF8Decoder.codePoint(in: name, at: index)
      writer.append(codePoint)
      index += length
    }
    writer.finish()
    return writer.bytes
  }
}
