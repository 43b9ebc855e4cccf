internal import Importing
package import JSONWriting

/// How an import of others' files ended.
package struct ImportOutcome: Sendable {
  let files: [ImportedFile]
  var media: [ImportedMedia] = []
  let report: ImportReport
  /// What is wrong with what was to be imported.
  package let problems: [String]
  /// What would be wrong with the archive, with the lines that are meant.
  package let diagnostics: String
  /// Whether the files stand in the archive now.
  package let isWritten: Bool

  package var isFine: Bool { problems.isEmpty && diagnostics.isEmpty }
  /// How many files were made, or would be.
  package var count: Int { files.count + media.count }
  /// What became of each field, for people.
  package func text(tellingAll: Bool = false) -> String {
    tellingAll ? report.text(limit: nil) : report.text()
  }

  /// All of it, for programs.
  package var json: JSONValue {
    let made = files.map { file in
      JSONValue.object([.init("path", .string("\(file.path)")), .init("origin", .string(file.origin))])
    }
    let copied = media.map { image in
      JSONValue.object([.init("path", .string("\(image.path)")), .init("origin", .string(image.source))])
    }
    return .object(
      [.init("written", .boolean(isWritten)), .init("files", .array(made + copied))] + report.members + [
        .init("problems", .array(problems.map(JSONValue.string))), .init("diagnostics", .string(diagnostics)),
      ])
  }
}
