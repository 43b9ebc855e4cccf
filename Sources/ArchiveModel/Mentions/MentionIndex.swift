internal import BinaryCoding
package import Digests
package import Markup
internal import NameMatching

/// All names and spellings of an archive's entities, to be found in the texts of its articles.
package struct MentionIndex: Sendable {
  private let matcher: NameMatcher

  /// Numbers the entities by their order, in which ``LoadedArchive/entities`` must have them, too.
  package init(_ files: some Sequence<LoadedFile>) {
    var names: [(text: String, target: UInt32)] = []
    var number: UInt32 = 0
    for case .entity(let entity) in files {
      for name in entity.metadata.allNames { names.append((name, number)) }
      number += 1
    }
    matcher = NameMatcher(names: names)
  }

  /// Tells names and their numbers apart from others, in every build.
  package static func fingerprint(_ files: some Sequence<LoadedFile>) -> Fingerprint {
    var writer = BinaryWriter()
    for case .entity(let entity) in files { writer.write(entity.metadata.allNames) }
    return SHA256Digest(of: writer.bytes).fingerprint
  }

  /// Finds the names in a text.
  package var finder: MentionFinder {
    MentionFinder { [matcher] text in
      matcher.matches(in: text).map { match in
        switch match.target {
        case .one(let number): MentionFinder.Match(range: match.range, name: .one(number))
        case .ambiguous(let numbers): MentionFinder.Match(range: match.range, name: .several(numbers))
        }
      }
    }
  }
}
