package import Diagnostics
package import FrontMatter
package import Markup

extension SourcePath {
  /// The file that describes the archive as a whole.
  package static let archiveConfiguration = SourcePath("content/archive.yml")
}

/// What `content/archive.yml` says of the archive as a whole.
package struct ArchiveConfiguration: Sendable {
  package let title: LocalizedText
  package let description: LocalizedText?
  /// The first is the default, whose pages stand at the output's root.
  package let languages: [LanguageTag]
  /// False where `languages` was written and couldn't be read, so that file names can't be understood.
  package let knowsLanguages: Bool
  /// An IANA time zone name.
  package let timezone: String
  /// Where the file names it.
  package let timezoneRange: SourceRange?
  /// Ends in a slash.
  package let baseURL: String?
  /// Whether the file has the key, if only with a value that can't be used.
  package let namesBaseURL: Bool
  package let id: String?
  package let publisher: String?
  package let contact: String?
  package let license: LocalizedText?
  /// The kinds of entities that have feeds of their own.
  package let feeds: [DocumentKind]
  package let mentions: MentionSwitch
  /// The HTML elements that texts may have.
  package let html: Set<AllowedElement>
  package let worldview: WorldviewSetting

  package var defaultLanguage: LanguageTag { languages[0] }

  /// The title as readers of a language see it; so are description and terms of reuse.
  package func title(in language: LanguageTag) -> String {
    title.text(in: language, fallback: defaultLanguage)
  }
  package func description(in language: LanguageTag) -> String? {
    description?.text(in: language, fallback: defaultLanguage)
  }
  package func license(in language: LanguageTag) -> String? {
    license?.text(in: language, fallback: defaultLanguage)
  }

  static let title = MetadataKey("title", .localizedText, "What the archive is called.")
  static let description = MetadataKey(
    "description", .localizedText, "What the archive is about, in a sentence or two.")
  static let languages = MetadataKey(
    "languages", .list(of: .locatedLanguage), "The languages of the archive; the first is the default.")
  static let timezone = MetadataKey(
    "timezone", .text("an IANA time zone such as Europe/Rome"), "The time zone of the archive's own times.")
  static let baseURL = MetadataKey(
    "base_url", .rootURL, "Where the archive is published; feeds, the sitemap and the 404 page need it.")
  static let id = MetadataKey("id", .text(), "A lasting name for the archive in feeds, such as a tag: URI.")
  static let publisher = MetadataKey("publisher", .text(), "Who publishes the archive.")
  static let contact = MetadataKey(
    "contact", .text(), "How readers reach the publisher: an address or a URL.")
  static let license = MetadataKey("license", .localizedText, "The terms of reuse.")
  private static let feeds = MetadataKey(
    "feeds", .list(of: .entityKind),
    "Which entities have feeds of their own; regions and topics if left out.")
  private static let html = MetadataKey(
    "html", .list(of: .choice(of: AllowedElement.self)),
    "The HTML elements that texts may have; all others are shown as text.")
  static let mentions = MetadataKey(
    "mentions", .choice(of: MentionSwitch.self),
    "Whether names of entities in articles become links by themselves; they do if left out.")
  static let worldview = MetadataKey(
    "worldview", .worldview,
    "To which country disputed territories belong on maps: the name of a table, or one with changes. `un` if left out."
  )

  package static let schema = MetadataSchema(
    subject: "archive.yml",
    keys: [
      title.entry, description.entry, languages.entry, timezone.entry, baseURL.entry, id.entry,
      publisher.entry,
      contact.entry, license.entry, feeds.entry, mentions.entry, html.entry, worldview.entry,
    ])

  /// The keys and values of the file's bytes; nil where they can't be read.
  package static func mapping(
    from bytes: [UInt8], path: SourcePath
  ) -> (mapping: MetadataMapping?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { buffer in
      if let problem = TextEncoding.problem(in: buffer, path: path) { return (nil, [problem]) }
      return YAMLReader(path: path).mapping(from: buffer, firstLine: 1)
    }
  }

  /// Reads the configuration; what is missing or wrong has its default.
  package init(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: Self.schema, at: nil)
    var languages: [LanguageTag] = []
    let problems = decoder.diagnostics.count
    let written = decoder.value(Self.languages, of: mapping) ?? []
    let isMisspelt =
      mapping["languages"] == nil
      && mapping.pairs.contains { Suggestion.nearest(to: $0.key, in: ["languages"]) != nil }
    knowsLanguages = decoder.diagnostics.count == problems && !isMisspelt
    for written in written {
      // BCP 47 tags are the same in capitals and in small letters.
      let tag = written.value.rawValue.lowercased()
      if languages.contains(where: { $0.rawValue.lowercased() == tag }) {
        decoder.report(.wrongValue, written.range, "“\(written.value)” stands twice in “languages”")
      } else {
        languages.append(written.value)
      }
    }
    self.languages = languages.isEmpty ? [LanguageTag("en")!] : languages
    title = decoder.value(Self.title, of: mapping) ?? LocalizedText("Archive")
    description = decoder.value(Self.description, of: mapping)
    timezone = decoder.value(Self.timezone, of: mapping) ?? "UTC"
    timezoneRange = mapping[Self.timezone.name]?.range
    baseURL = decoder.value(Self.baseURL, of: mapping).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    namesBaseURL = mapping[Self.baseURL.name] != nil
    id = decoder.value(Self.id, of: mapping)
    if let id, let problem = LastingURI.problem(in: id) {
      decoder.report(
        .wrongValue, mapping[Self.id.name]?.range, problem,
        help: ["write a tag: URI, which no other archive has: tag:example.org,2022:archive"],
        severity: .warning)
    }
    publisher = decoder.value(Self.publisher, of: mapping)
    contact = decoder.value(Self.contact, of: mapping)
    license = decoder.value(Self.license, of: mapping)
    let kinds = decoder.value(Self.feeds, of: mapping)
    var feeds: [DocumentKind] = []
    for kind in kinds ?? [] {
      if feeds.contains(kind.value.kind) {
        decoder.report(.wrongValue, kind.range, "“\(kind.value.rawValue)” stands twice in “feeds”")
      } else {
        feeds.append(kind.value.kind)
      }
    }
    self.feeds = kinds == nil ? [.region, .topic] : feeds
    mentions = decoder.value(Self.mentions, of: mapping) ?? .on
    html = Set(decoder.value(Self.html, of: mapping) ?? [])
    worldview = decoder.value(Self.worldview, of: mapping) ?? .standard
  }

  private init(_ other: ArchiveConfiguration, baseURL: String?) {
    title = other.title
    description = other.description
    languages = other.languages
    knowsLanguages = other.knowsLanguages
    timezone = other.timezone
    timezoneRange = other.timezoneRange
    self.baseURL = baseURL
    namesBaseURL = true
    id = other.id
    publisher = other.publisher
    contact = other.contact
    license = other.license
    feeds = other.feeds
    mentions = other.mentions
    html = other.html
    worldview = other.worldview
  }

  /// The same configuration, published nowhere.
  package var unpublished: ArchiveConfiguration { ArchiveConfiguration(self, baseURL: nil) }

  /// The same configuration, published at another address.
  package func published(at baseURL: String) -> ArchiveConfiguration {
    ArchiveConfiguration(self, baseURL: baseURL.hasSuffix("/") ? baseURL : baseURL + "/")
  }
}

/// The kinds of entities, as `archive.yml` names them.
private enum EntityKind: String, CaseIterable, Sendable {
  case regions
  case people
  case organisations
  case topics

  var kind: DocumentKind {
    switch self {
    case .regions: .region
    case .people: .person
    case .organisations: .organisation
    case .topics: .topic
    }
  }
}

extension MetadataType where Value == Located<EntityKind> {
  fileprivate static var entityKind: Self {
    MetadataType<EntityKind>.choice(of: EntityKind.self).located
  }
}
