internal import ArchiveBuild
internal import ArgumentParser

/// `regesta schema`: prints the JSON Schema of a kind of metadata.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of metadata.",
    discussion: """
      Editors use it to complete and check front matter. Without KIND, the kinds are listed.

        regesta schema article > article.schema.json
      """)

  @Argument(help: ArgumentHelp("archive, article, translation, region, person and so on.", valueName: "kind"))
  var kind: String?

  func run() throws {
    guard let kind else {
      for name in MetadataSchemas.kinds { Terminal.standardOutput.write(name + "\n") }
      return
    }
    guard let schema = MetadataSchemas.jsonSchema(of: kind) else {
      let known = MetadataSchemas.kinds.joined(separator: ", ")
      throw ValidationError("“\(kind)” has no schema; the kinds are \(known)")
    }
    Terminal.standardOutput.write(schema)
  }
}
