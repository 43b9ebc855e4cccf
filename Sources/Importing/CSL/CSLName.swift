internal import JSONWriting

/// Reads names of people and bodies.
enum CSLName {
  /// The name in the order in which it is spoken; nil for a form that isn't known.
  static func text(_ value: JSONValue) -> String? {
    if case .string(let text) = value { return text }
    guard case .object(let members) = value else { return nil }
    let known: Set = [
      "literal", "name", "given", "dropping-particle", "non-dropping-particle", "family", "suffix",
      "comma-suffix", "comma-dropping-particle", "static-ordering", "parse-names", "isInstitution",
    ]
    guard members.allSatisfy({ known.contains($0.name) }) else { return nil }
    func part(_ name: String) -> String? {
      value[name]?.plainText.map(PlainText.line).flatMap { $0.isEmpty ? nil : $0 }
    }
    if let literal = part("literal") ?? part("name") { return literal }
    let parts = ["given", "dropping-particle", "non-dropping-particle", "family"].compactMap(part)
    guard !parts.isEmpty else { return nil }
    let name = parts.joined(separator: " ").replacing("’ ", with: "’").replacing("' ", with: "'")
    return part("suffix").map { "\(name), \($0)" } ?? name
  }
}
