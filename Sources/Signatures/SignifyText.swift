/// The form of all of signify's files: a comment that nothing vouches for, and a line of Base64.
struct SignifyText {
  private static let prefix = "untrusted comment: "

  /// The bytes behind the algorithm's letters, `Ed`.
  let content: [UInt8]

  /// - Throws: ``SignifyError/syntax`` unless the file holds `count` bytes behind `Ed`.
  init(parsing file: [UInt8], count: Int) throws(SignifyError) {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 3, lines[2].isEmpty, lines[0].starts(with: Self.prefix.utf8),
      let bytes = Base64.decoded(lines[1], count: count + 2), bytes.starts(with: "Ed".utf8)
    else { throw .syntax }
    content = Array(bytes.dropFirst(2))
  }

  static func written(comment: String, _ content: [UInt8]) -> [UInt8] {
    Array("\(prefix)\(comment)\n\(Base64.encoded(Array("Ed".utf8) + content))\n".utf8)
  }
}

/// Why a key or signature can't be used.
package enum SignifyError: Error, Hashable, Sendable {
  /// The file isn't one of signify's.
  case syntax
  /// The secret key is kept under a passphrase.
  case passphrase
  /// The secret key's checksum doesn't agree with it.
  case damagedKey
}
