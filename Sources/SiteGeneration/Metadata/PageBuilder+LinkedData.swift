internal import ArchiveModel
internal import Chronology
internal import JSONWriting

/// What the archive knows, in the words of schema.org.
extension PageBuilder {
  /// What an entity's page says of it to programs.
  func head(of handle: Handle<Entity>) -> PageHead {
    let entity = archive[handle]
    let path = site.addresses.document(entity.id, in: language)
    var head = PageHead()
    let name = directory[.entity(handle)].title
    var seen: Set = [name]
    let alternate = (entity.name.variants.map(\.text) + entity.spellings).filter { seen.insert($0).inserted }
      .map(JSONValue.string)
    let location = entity.region?.location.flatMap { $0.radius == nil ? $0 : nil }
    let url = absoluteURL(path)
    let picture = sharedPicture(of: .entity(handle))
    head.properties = picture?.properties ?? []
    head.linkedData = [
      .members([
        "@type": .string(Self.type(of: entity)), "@id": url.map { .string($0) },
        "url": url.map { .string($0) }, "name": .string(name), "alternateName": list(alternate),
        "sameAs": entity.wikidata.map { .string(Self.wikidata + $0) }, "image": picture?.linkedData,
        "containedInPlace": entity.region?.ancestors.last.map { thing($0) },
        "geo": location.map { location in
          .members([
            "@type": .string("GeoCoordinates"), "latitude": .number("\(location.latitude)"),
            "longitude": .number("\(location.longitude)"),
          ])
        },
      ])
    ]
    if entity.region != nil { head.linkedData.append(breadcrumbs(ancestors(to: handle))) }
    head.feeds = [.entity(handle)]
    return head
  }

  /// What a source's page says of it to programs.
  func head(of handle: Handle<Source>) -> PageHead {
    var head = PageHead()
    head.properties = sharedPicture(of: .source(handle))?.properties ?? []
    head.linkedData = [work(handle)]
    return head
  }

  /// What a plain page says of itself to programs.
  func head(of handle: Handle<PlainPage>) -> PageHead {
    var head = PageHead()
    head.properties = sharedPicture(of: .page(handle))?.properties ?? []
    return head
  }

  /// What the home page says of the archive to programs.
  var archiveHead: PageHead {
    let configuration = archive.configuration
    var head = PageHead()
    let url = absoluteURL(site.addresses.home(in: defaultLanguage))
    head.linkedData = [
      .members([
        "@type": .string("WebSite"), "@id": url.map { .string($0) }, "url": url.map { .string($0) },
        "name": .string(configuration.title(in: language)),
        "description": configuration.description(in: language).map { .string($0) },
        "inLanguage": .array(configuration.languages.map { .string($0.rawValue) }), "publisher": publisher,
        "license": license,
      ])
    ]
    return head
  }

  private static let wikidata = "https://www.wikidata.org/wiki/"

  private static func type(of entity: Entity) -> String {
    switch entity.id.kind {
    case .region:
      switch entity.region?.kind {
      case .country: "Country"
      case .city: "City"
      case .federalSubject, .province, .district: "AdministrativeArea"
      case .settlement, .crossing, .territory, .sea, .area, nil: "Place"
      }
    case .person: "Person"
    case .organisation: "Organization"
    case .topic: "DefinedTerm"
    case .article, .source, .page: "Thing"
    }
  }

  /// An entity, as others name it.
  func thing(_ handle: Handle<Entity>) -> JSONValue {
    let entity = archive[handle]
    let url = absoluteURL(directory[.entity(handle)].path)
    return .members([
      "@type": .string(Self.type(of: entity)), "@id": url.map { .string($0) },
      "name": .string(directory[.entity(handle)].title),
      "sameAs": entity.wikidata.map { .string(Self.wikidata + $0) },
    ])
  }

  /// A source: the document, not the page about it.
  func work(_ handle: Handle<Source>) -> JSONValue {
    let metadata = archive[handle].metadata
    return .members([
      "@type": .string("CreativeWork"), "name": .string(directory[.source(handle)].title),
      "url": metadata.url.map { .string($0) }, "archivedAt": metadata.archived.map { .string($0) },
      "publisher": metadata.publisher.map {
        .members(["@type": .string("Organization"), "name": .string($0)])
      },
      "datePublished": metadata.published?.earliest.map { .string($0.iso8601) },
      "inLanguage": metadata.language.map { .string($0.rawValue) },
    ])
  }

  /// The way to a page from the home page.
  func breadcrumbs(_ steps: [(title: String, path: String)]) -> JSONValue {
    let home = (
      title: archive.configuration.title(in: language),
      path: site.addresses.home(in: language)
    )
    let items = ([home] + steps).enumerated().map { number, step -> JSONValue in
      .members([
        "@type": .string("ListItem"), "position": .integer(number + 1), "name": .string(step.title),
        "item": absoluteURL(step.path).map { .string($0) },
      ])
    }
    return .members(["@type": .string("BreadcrumbList"), "itemListElement": .array(items)])
  }

  /// A region and those that hold it, from the largest down.
  func ancestors(to region: Handle<Entity>) -> [(title: String, path: String)] {
    ((archive[region].region?.ancestors ?? []) + [region]).map { handle in
      (directory[.entity(handle)].title, directory[.entity(handle)].path)
    }
  }

  var publisher: JSONValue? {
    archive.configuration.publisher.map {
      .members(["@type": .string("Organization"), "name": .string($0)])
    }
  }

  var license: JSONValue? {
    archive.configuration.license(in: language).map { .string(CreativeCommons.url(of: $0) ?? $0) }
  }

  func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }

  func reference(to path: String) -> JSONValue? {
    absoluteURL(path).map { .members(["@id": .string($0)]) }
  }
}

/// The licences of Creative Commons by the names that people write.
enum CreativeCommons {
  /// The address of the deed of “CC BY-SA 4.0” and the like; an address stays as it is. Nil for other words.
  static func url(of license: String) -> String? {
    if license.hasPrefix("https://") || license.hasPrefix("http://") { return license }
    let words = license.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map { String($0) }
    guard words.count >= 2, let version = words.last, ["1.0", "2.0", "2.5", "3.0", "4.0"].contains(version)
    else { return nil }
    if ["cc0"] == words.dropLast() { return "https://creativecommons.org/publicdomain/zero/\(version)/" }
    let terms = words.dropLast().dropFirst().joined(separator: "-")
    let known = ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"]
    guard words[0] == "cc", known.contains(terms) else { return nil }
    return "https://creativecommons.org/licenses/\(terms)/\(version)/"
  }
}
