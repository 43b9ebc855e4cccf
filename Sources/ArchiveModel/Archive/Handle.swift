/// The place of a value in its list in an ``Archive``: as good as a reference, in four bytes.
package struct Handle<Target>: Hashable, Comparable, Sendable {
  private let stored: Int32

  package init(_ index: Int) {
    stored = Int32(index)
  }

  package var index: Int { Int(stored) }

  package static func < (left: Handle, right: Handle) -> Bool { left.stored < right.stored }
}

/// Anything that has a page of its own and can be linked to.
package enum Subject: Hashable, Comparable, Sendable {
  case article(Handle<Article>)
  case entity(Handle<Entity>)
  case source(Handle<Source>)
  case page(Handle<PlainPage>)

  package static func < (left: Subject, right: Subject) -> Bool { left.key < right.key }

  private var key: (Int, Int) {
    switch self {
    case .article(let handle): (0, handle.index)
    case .entity(let handle): (1, handle.index)
    case .source(let handle): (2, handle.index)
    case .page(let handle): (3, handle.index)
    }
  }
}

/// What a link in a text points to.
package struct LinkTarget: Hashable, Sendable {
  package let subject: Subject
  /// What became of a mention; nil for a link that the author wrote.
  package var mention: MentionOutcome?
  /// What few links have. An archive has hundreds of thousands of them.
  private let rarities: Rarities?

  private final class Rarities: Hashable, Sendable {
    let language: LanguageTag?
    let fragment: String?
    let name: String?
    let image: Handle<PreparedImage>?

    init(
      _ language: LanguageTag?, _ fragment: String?, _ name: String?, _ image: Handle<PreparedImage>?
    ) {
      self.language = language
      self.fragment = fragment
      self.name = name
      self.image = image
    }

    static func == (left: Rarities, right: Rarities) -> Bool {
      left.language == right.language && left.fragment == right.fragment && left.name == right.name
        && left.image == right.image
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(language)
      hasher.combine(fragment)
      hasher.combine(name)
      hasher.combine(image)
    }
  }

  init(
    subject: Subject, language: LanguageTag? = nil, fragment: String? = nil, name: String? = nil,
    image: Handle<PreparedImage>? = nil
  ) {
    self.subject = subject
    let isCommon = language == nil && fragment == nil && name == nil && image == nil
    rarities = isCommon ? nil : Rarities(language, fragment, name, image)
  }

  /// The language of the page that was named, where the link names a translation's own file.
  package var language: LanguageTag? { rarities?.language }
  package var fragment: String? { rarities?.fragment }
  /// What the text calls it, where it was found by a name and not by its id.
  package var name: String? { rarities?.name }
  /// The image that the text shows; the subject is then the text's own.
  package var image: Handle<PreparedImage>? { rarities?.image }

  /// Whether the page has a link here: a mention may stay plain text.
  package var isLinked: Bool { mention == nil || mention == .linked }
}

/// What becomes of the first mention of an entity in a text.
package enum MentionOutcome: Hashable, Sendable {
  case linked
  /// Several entities have the name, and the subject is only the first of them.
  case ambiguous
  /// The author links to the entity elsewhere in the text.
  case linkedByAuthor
  /// The entity's file says `link: never`.
  case neverLinked
  /// The article, or the whole archive, has no mentions.
  case off
}
