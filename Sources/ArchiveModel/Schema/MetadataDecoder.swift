package import Diagnostics
package import FrontMatter

/// Reads the metadata of one file, and collects what is wrong with it.
package struct MetadataDecoder {
  /// Where a message about a front matter as a whole points: the line that opens it.
  static let top = SourceRange(line: 1, column: 1, length: 3)

  package let path: SourcePath
  /// What the theme asks for under `extra:`.
  let custom: CustomSchema
  package private(set) var diagnostics: [Diagnostic] = []

  package init(path: SourcePath, custom: CustomSchema = .empty) {
    self.path = path
    self.custom = custom
  }

  /// Notes a mistake at a place of the file.
  package mutating func report(
    _ id: DiagnosticID, _ range: SourceRange?, _ message: String, help: [String] = [],
    severity: Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(id, at: SourceLocation(path, range), message, help: help, severity: severity))
  }

  /// Reports each key of `mapping` that `schema` doesn't have, and each that it wants and `mapping` lacks.
  package mutating func check(
    _ mapping: MetadataMapping, against schema: MetadataSchema, at range: SourceRange?
  ) {
    let free = schema.keys.map(\.name).filter { mapping[$0] == nil }
    var meant: Set<String> = []
    for pair in mapping.pairs where !schema.keys.contains(where: { $0.name == pair.key }) {
      let nearest = Suggestion.nearest(to: pair.key, in: free)
      if let nearest { meant.insert(nearest) }
      let known =
        schema.keys == [TextMetadata.original.entry]
        ? "its only key is original; all else stands in the file that it translates"
        : "its keys are " + schema.keys.map(\.name).joined(separator: ", ")
      report(
        .unknownKey, pair.keyRange, "\(schema.subject) has no key “\(pair.key)”",
        help: [nearest.map { "did you mean “\($0)”?" } ?? known])
    }
    // A key that was only misspelt isn't missing too.
    for key in schema.keys where key.isRequired && !meant.contains(key.name) {
      let node = mapping[key.name]
      if let node, case .scalar(let scalar) = node.content, !scalar.isAbsent { continue }
      if let node, case .scalar = node.content {
        report(
          .missingKey, node.range, "the key “\(key.name)” has no value", help: ["it is \(key.shape.wording)"])
      } else if node == nil {
        report(
          .missingKey, range, "\(schema.subject) lacks the key “\(key.name)”",
          help: ["add “\(key.name): …”: \(key.shape.wording)"])
      }
    }
  }

  /// The value of `key`: nil where it isn't there or can't be read, which is then reported.
  package mutating func value<Value>(_ key: MetadataKey<Value>, of mapping: MetadataMapping) -> Value? {
    guard let node = mapping[key.name] else { return nil }
    if case .scalar(let scalar) = node.content, scalar.isAbsent { return nil }
    return key.type.decode(node, &self)
  }

  /// Reports that `node` isn't what a key wants.
  package mutating func reportType(_ node: MetadataNode, wanted: String) {
    report(.wrongType, node.range, "\(wanted) is wanted here, and this is \(node.kindName)")
  }
}
