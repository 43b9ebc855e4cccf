internal import Chronology
internal import JSONWriting

/// Writes records as the Citation Style Language has them (CSL 1.0.2).
enum CSLJSON {
  static func item(of record: CitationRecord) -> JSONValue {
    .members([
      "id": .string(record.key), "type": .string("webpage"), "title": .string(record.title),
      // Which part of a name is the family's, nobody has said.
      "author": record.authors.isEmpty
        ? nil : .array(record.authors.map { .members(["literal": .string($0)]) }),
      "issued": .members([
        "date-parts": .array([
          .array([.integer(record.date.year), .integer(record.date.month), .integer(record.date.day)])
        ])
      ]),
      "container-title": .string(record.container), "publisher": record.publisher.map { .string($0) },
      "URL": record.url.map { .string($0) }, "language": .string(record.language),
      "abstract": record.abstract.map { .string($0) },
    ])
  }

  static func file(of records: [CitationRecord]) -> [UInt8] {
    JSONValue.array(records.map(item)).bytes(indented: false) + [UInt8(ascii: "\n")]
  }
}
