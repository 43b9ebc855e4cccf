/// The start of an element, with its attributes.
struct HTMLTag: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    /// In small letters.
    let name: String
    /// Decoded.
    let value: String
  }

  /// In small letters.
  let name: String
  var attributes: [Attribute] = []
  /// Where it stands among the bytes that were read.
  var range = 0..<0

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// An attribute that says something.
  func words(_ name: String) -> String? {
    self[name].map(PlainText.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether it has a class that contains these letters.
  func hasClass(containing letters: String) -> Bool { self["class"]?.contains(letters) == true }
}
