package import JSONWriting
internal import NameMatching

/// The names of entities, as files in which the search script finds them by the beginnings of their words, and, where these
/// are mistyped, by their ends.
package struct NameIndex: Sendable {
  /// An entity that can be offered.
  package struct Entity: Sendable {
    /// Its line: what the search script shows of it.
    package let row: JSONValue
    /// All its names and spellings.
    package let names: [String]

    package init(row: JSONValue, names: [String]) {
      self.row = row
      self.names = names
    }
  }

  private static let limit = 6_000

  package let files: [SearchFile]
  /// The beginnings by which files are told apart; in the second list, those of words read backwards.
  package let beginnings: [String]
  package let ends: [String]

  package init(_ entities: [Entity]) {
    let rows = entities.map { $0.row.scriptBytes }
    let sounds = entities.map { entity in entity.names.map(Self.sounds) }
    let forwards = Self.tree(rows, sounds.map { names in names.flatMap(Self.beginnings) })
    let backwards = Self.tree(rows, sounds.map { names in names.flatMap { $0.map(Self.backwards) } })
    beginnings = forwards.map(\.name)
    ends = backwards.map(\.name)
    files =
      forwards.map { Self.file("names", $0.name, $0.rows.map { rows[$0] }) }
      + backwards.map { Self.file("endings", $0.name, $0.rows.map { rows[$0] }) }
  }

  /// How many words of a name it is found by; a name of more is a text.
  private static let longestName = 32

  /// What each word of a name sounds like.
  private static func sounds(of name: String) -> [String] {
    WordAnalyzer.folded(name).words.prefix(longestName).map(SoundKey.of)
  }

  private static func backwards(_ sound: String) -> String {
    String(String.UnicodeScalarView(sound.unicodeScalars.reversed()))
  }

  /// The name from each of its words on.
  private static func beginnings(of sounds: [String]) -> [String] {
    sounds.indices.map { sounds[$0...].joined(separator: " ") }
  }

  private static func tree(_ rows: [[UInt8]], _ keys: [[String]]) -> [(name: String, rows: [Int])] {
    let items = keys.enumerated().flatMap { row, keys in Set(keys).map { (key: $0, row: row) } }
      .sorted { left, right in
        left.key == right.key ? left.row < right.row : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
      }
    let tree = ShardTree(keys: items.map(\.key), sizes: items.map { rows[$0.row].count }, limit: limit)
    return tree.leaves.map { leaf in (leaf.name, Set(leaf.items.map { items[$0].row }).sorted()) }
  }

  private static func file(_ folder: String, _ leaf: String, _ rows: [[UInt8]]) -> SearchFile {
    SearchFile(
      path: SearchFile.path(folder, leaf), function: folder,
      [
        JSONValue.string(leaf).scriptBytes,
        Array("[".utf8) + rows.joined(separator: Array(",\n".utf8)) + Array("]".utf8),
      ])
  }
}

extension String {
  /// Its words, without what stands between them.
  fileprivate var words: [String] {
    var text = self
    return text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordScanner.bufferCapacity) { buffer in
        var scanner = WordScanner(bytes, buffer: buffer.baseAddress!)
        var words: [String] = []
        while let range = scanner.next() {
          words.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
        }
        return words
      }
    }
  }
}
