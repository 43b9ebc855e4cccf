/// An entry of a bibliography, with its values still in LaTeX.
struct BibTeXEntry {
  struct Field {
    /// As the file has it.
    let name: String
    let value: String
    let line: Int
    /// Whether it stands in the entry that this one refers to.
    var isInherited = false
  }

  /// In small letters, such as `article`.
  let type: String
  let key: String
  var fields: [Field]
  let line: Int

  /// The value of a field, whatever the case of its name.
  subscript(name: String) -> String? { fields.first { $0.name.lowercased() == name }?.value }
}
