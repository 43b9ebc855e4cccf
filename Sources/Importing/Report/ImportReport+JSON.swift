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
    ] + folderMembers
  }

  /// What only sites have.
  private var folderMembers: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let files { members.append(.init("inputFiles", .integer(files))) }
    if files != nil || !leftOut.isEmpty {
      let kinds = leftOut.map { kind in
        JSONValue.members([
          "name": .string(kind.name), "reason": .string(kind.reason), "count": .integer(kind.count),
        ])
      }
      members.append(.init("leftOut", .array(kinds)))
    }
    if let links {
      let counts = JSONValue.members([
        "documents": .integer(links.documents), "images": .integer(links.images),
        "elsewhere": .integer(links.elsewhere), "nowhere": .integer(links.nowhere),
      ])
      members.append(.init("links", counts))
    }
    return members
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
