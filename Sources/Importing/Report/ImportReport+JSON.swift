package import JSONWriting

extension ImportReport {
  /// The members of the report for programs: all of it.
  package var members: [JSONValue.Member] {
    let fields = sortedFields.map { field in
      JSONValue.members([
        "field": .string(field.name), "fate": .string(field.fate.word),
        "key": field.fate.key.map(JSONValue.string), "reason": field.fate.reason.map(JSONValue.string),
        "count": .integer(field.count), "example": field.example.json,
      ])
    }
    return [
      .init("records", .integer(records)), .init("fields", .array(fields)),
      .init("skipped", .array(skipped.map(\.json))), .init("notes", .array(notes.map(\.json))),
    ]
  }
}

extension ImportReport.Note {
  fileprivate var json: JSONValue {
    .object([.init("place", place.json), .init("message", .string(message))])
  }
}

extension ImportPlace {
  package var json: JSONValue {
    .members([
      "file": .string(file), "line": line.map(JSONValue.integer), "column": column.map(JSONValue.integer),
      "record": record.map(JSONValue.string),
    ])
  }
}
