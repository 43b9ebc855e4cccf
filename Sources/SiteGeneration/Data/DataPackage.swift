internal import ArchiveModel
internal import JSONWriting

/// The table of contents of the data, as Frictionless's Data Package (version 1) has it.
struct DataPackage: Sendable {
  static let path = "data/datapackage.json"

  /// A file of the data.
  struct Resource: Sendable {
    /// From the output's root.
    let path: String
    /// Of a table.
    var columns: [Column] = []

    struct Column: Sendable {
      let name: String
      let type: String
      let summary: String?
    }
  }

  let resources: [Resource]

  func bytes(_ configuration: ArchiveConfiguration) -> [UInt8] {
    let language = configuration.defaultLanguage
    let license = configuration.license(in: language).flatMap { text in
      CreativeCommons.url(of: text).map { url in
        JSONValue.members(["path": .string(url), "title": .string(text)])
      }
    }
    return JSONValue.members([
      "profile": .string("data-package"), "name": .string("archive"),
      "id": configuration.id.map { .string($0) }, "title": .string(configuration.title(in: language)),
      "description": configuration.description(in: language).map { .string($0) },
      "homepage": configuration.baseURL.map { .string($0) }, "licenses": license.map { .array([$0]) },
      "contributors": configuration.publisher.map {
        .array([.members(["title": .string($0), "role": .string("publisher")])])
      },
      "resources": .array(resources.map(Self.value)),
    ]).bytes(indented: true) + [0x0A]
  }

  private static func value(of resource: Resource) -> JSONValue {
    let path = resource.path.dropFirst("data/".count)
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    let (stem, ending) = (path[..<dot], String(path[dot...].dropFirst()))
    let isTable = !resource.columns.isEmpty
    return .members([
      // Names are in small letters; those of tables stand alone, since tables are what such packages are about.
      "name": .string((isTable ? String(stem) : "\(stem)-\(ending)").lowercased()),
      "path": .string(String(path)),
      "profile": .string(isTable ? "tabular-data-resource" : "data-resource"), "format": .string(ending),
      "mediatype": .string(mediaType(ending)), "encoding": .string("utf-8"),
      "schema": isTable
        ? .members([
          "fields": .array(
            resource.columns.map { column in
              .members([
                "name": .string(column.name), "type": .string(column.type),
                "description": column.summary.map { .string($0) },
              ])
            })
        ]) : nil,
    ])
  }

  private static func mediaType(_ ending: String) -> String {
    switch ending {
    case "csv": "text/csv"
    case "geojson": "application/geo+json"
    case "ics": "text/calendar"
    case "bib": "application/x-bibtex"
    case "ris": "application/x-research-info-systems"
    default: "application/json"
    }
  }
}
