internal import ArchiveModel
internal import JSONWriting

/// What the data say of the archive as a whole: the keys of archive.yml.
struct ArchiveRecord {
  /// Of the form of all data: 1, as long as nothing that readers know means something else.
  private static let version = 1

  let value: JSONValue

  init(_ configuration: ArchiveConfiguration) {
    value = .members([
      "version": .integer(Self.version), "title": DataText.value(of: configuration.title),
      "description": configuration.description.map(DataText.value),
      "languages": .array(configuration.languages.map { .string($0.rawValue) }),
      "timezone": .string(configuration.timezone), "base_url": configuration.baseURL.map { .string($0) },
      "id": configuration.id.map { .string($0) }, "publisher": configuration.publisher.map { .string($0) },
      "contact": configuration.contact.map { .string($0) },
      "license": configuration.license.map(DataText.value),
      "feeds": .array(configuration.feeds.map { .string($0.rawValue) }),
      "mentions": .string(configuration.mentions.rawValue),
      "html": configuration.html.isEmpty
        ? nil : .array(configuration.html.map(\.rawValue).sorted().map { .string($0) }),
      "worldview": Self.worldview(configuration.worldview),
    ])
  }

  private static func worldview(_ setting: WorldviewSetting) -> JSONValue {
    let base = JSONValue.string(setting.base?.rawValue ?? "none")
    if setting.own.isEmpty, setting.base != nil { return base }
    return .members([
      "base": base,
      "territories": .array(
        setting.own.map { verdict in
          .members([
            "id": .string(verdict.territory.value), "belongs_to": .string(verdict.country.value),
            "disputed": .boolean(verdict.isDisputed),
          ])
        }),
    ])
  }
}
