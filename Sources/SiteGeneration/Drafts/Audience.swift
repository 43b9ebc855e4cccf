package import BinaryCoding

/// Whom a site is made for.
package enum Audience: Hashable, Sendable {
  /// Everyone.
  case readers
  /// Those who write it: drafts and what is under embargo are there, each page says so, and there are no files for other
  /// programs, and no search.
  ///
  /// - Parameter isLive: whether pages show what is edited as it is saved.
  case authors(isLive: Bool)

  package var isOfAuthors: Bool { self != .readers }

  /// The kinds of pages that a theme may be without and that the audience gets.
  package func optionalPages(of theme: Theme) -> Set<PageKind> {
    isOfAuthors ? theme.optionalPages.subtracting([.search, .names]) : theme.optionalPages
  }

  /// The files that pages need besides those of the theme.
  package var assets: [PlannedAsset] {
    switch self {
    case .readers: []
    case .authors(let isLive): AuthorMarks(isLive: isLive).assets
    }
  }
}

extension Audience: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .readers: writer.write(byte: 0)
    case .authors(isLive: false): writer.write(byte: 1)
    case .authors(isLive: true): writer.write(byte: 2)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    switch try reader.readByte() {
    case 0: self = .readers
    case 1: self = .authors(isLive: false)
    case 2: self = .authors(isLive: true)
    default: throw .impossibleValue
    }
  }
}
