internal import ArchiveModel
internal import ImageParts
internal import JSONWriting

/// The JSON Schemas (draft 2020-12) of the data: what metadata have is described as the metadata's own schemas do.
enum DataSchema {
  static func bytes(of set: DataSet) -> [UInt8] {
    let record = record(of: set)
    let root: [JSONValue.Member]
    if set == .archive {
      root = record
    } else {
      // Files of events say what they are of, and how many they have.
      let head: [JSONValue.Member] =
        set == .events
        ? [.init("title", text("What the events are of.")), .init("count", type("integer"))] : []
      root = object(
        head + [.init(set.rawValue, .members(["type": .string("array"), "items": .object(record)]))],
        required: [set.rawValue])
    }
    let schema = JSONValue.object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("title", .string(set.rawValue)),
      ] + root)
    return schema.bytes(indented: true) + [0x0A]
  }

  private static func record(of set: DataSet) -> [JSONValue.Member] {
    switch set {
    case .archive:
      object(
        [.init("version", type("integer", "Of the form of the data."))]
          + SchemaKind.archive.schema.properties(), required: ["version", "title", "languages"])
    case .articles:
      object(
        identity
          + SchemaKind.article.schema.properties(without: ["authors", "events", "status", "embargo"]) + [
            .init(
              "authors",
              list(
                .object(
                  object([
                    .init("id", text("The id of a person or organisation.")),
                    .init("collection", choice(["people", "organisations"])),
                    .init("name", text("The name of somebody who has no page.")),
                  ])), "Who wrote it.")),
            .init("events", list(text("The full id of an event."), "The events that it tells.")),
            .init("status", choice(["published", "retracted"])),
          ] + texts, required: ["id", "page", "date", "lang", "status"])
    case .events: event
    case .entities:
      object(
        [.init("collection", choice(DocumentKind.entities.map(\.rawValue)))] + identity
          + SchemaKind.region.schema.properties() + texts, required: ["collection", "id", "page", "name"])
    case .sources:
      object(
        identity
          + SchemaKind.source.schema.properties() + texts, required: ["id", "page", "title"])
    case .pages:
      object(
        identity + SchemaKind.page.schema.properties() + texts,
        required: ["id", "page"])
    case .images:
      object(
        [
          .init("file", text("Its path, as records name it.")),
          .init("format", choice(ImageFormat.allCases.map(\.rawValue))),
          .init("frames", type("integer", "More than one for an animation.")),
          .init("versions", list(.object(version), "The files that are published, by width.")),
        ], required: ["file", "format", "frames", "versions"])
    case .references:
      object(
        [
          .init("from", text("What names the other: a kind and an id.")),
          .init("lang", text("The language of the text that does.")),
          .init("to", text("What is named: a kind and an id.")),
          .init("fragment", text("The place in it, such as an event.")),
          .init("by", choice(["author", "metadata", "link", "mention", "citation"])),
          .init("locator", text("Of a citation: where in the source.")),
        ], required: ["from", "to", "by"])
    }
  }

  private static let version = object(
    [
      .init("path", text("From the output's root.")), .init("width", type("integer", "In pixels.")),
      .init("height", type("integer", "In pixels.")),
      .init("bytes", type("integer", "The size of the file.")),
      .init("sha256", text("The SHA-256 of the file, in hexadecimal digits.")),
    ], required: ["path", "width", "height", "bytes", "sha256"])

  private static let identity: [JSONValue.Member] = [
    .init("id", text("What the record is known by.")), .init("page", text("The address of its page.")),
  ]

  private static let texts: [JSONValue.Member] = [
    .init("text", text("Its text, as Markdown.")),
    .init(
      "translations",
      list(
        .object(
          object(
            [
              .init("lang", text("The language.")), .init("page", text("The address of its page.")),
              .init("title", text("The title in this language.")), .init("summary", text("The summary.")),
              .init(
                "outdated",
                type("boolean", "Whether the original has changed since; left out where nobody knows.")),
              .init("text", text("The text, as Markdown.")),
            ], required: ["lang", "page"])), "The document in other languages.")),
  ]

  private static var event: [JSONValue.Member] {
    let date = object(
      [
        .init("edtf", text("The date as EDTF.")), .init("earliest", text("The first day that it may mean.")),
        .init("latest", text("The last day that it may mean.")),
      ], required: ["edtf"])
    let words = JSONValue.members(["type": .string("object"), "additionalProperties": type("string")])
    let location = object([
      .init("region", text("The region whose location it is.")), .init("latitude", type("number")),
      .init("longitude", type("number")), .init("precision", choice(["point", "city", "region", "radius"])),
      .init("radius", type("integer", "In metres.")),
    ])
    let ids = list(type("string"), "Ids.")
    let coordinates = object(
      [
        .init("lat", type("number", "In degrees, north positive.")),
        .init("lon", type("number", "In degrees, east positive.")),
        .init("precision", text("How exactly the place may be told; “region” comes without a point.")),
      ], required: ["precision"])
    return object(
      [
        .init("id", text("ARTICLE#ID.")), .init("date", .object(date)),
        .init("status", choice(EventStatus.allCases.map(\.rawValue))), .init("title", words),
        .init("place", words),
        .init("regions", ids), .init("people", ids), .init("organisations", ids), .init("topics", ids),
        .init("sources", ids),
        .init("articles", list(type("string"), "Who tells it; the first declares it.")),
        .init("coordinates", .object(coordinates)), .init("location", .object(location)),
        .init("url", text("The address of its place on a page.")),
      ], required: ["id", "date", "status", "title", "articles", "url"])
  }

  private static func object(_ properties: [JSONValue.Member], required: [String] = []) -> [JSONValue.Member]
  {
    [.init("type", .string("object")), .init("properties", .object(properties))]
      + (required.isEmpty ? [] : [.init("required", .array(required.map { .string($0) }))])
      + [.init("additionalProperties", .boolean(false))]
  }

  private static func text(_ summary: String) -> JSONValue { type("string", summary) }

  private static func type(_ name: String, _ summary: String? = nil) -> JSONValue {
    .members(["description": summary.map { .string($0) }, "type": .string(name)])
  }

  private static func list(_ item: JSONValue, _ summary: String) -> JSONValue {
    .members(["description": .string(summary), "type": .string("array"), "items": item])
  }

  private static func choice(_ values: [String]) -> JSONValue {
    .members(["enum": .array(values.map { .string($0) })])
  }
}
