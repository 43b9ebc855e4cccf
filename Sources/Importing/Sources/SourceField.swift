/// A field of a record about a source, as its format understands it.
struct SourceField {
  /// What the field is for.
  enum Role: Hashable {
    /// What the record is called where it comes from.
    case key
    case title
    case publisher
    /// The newspaper, site or book that the source is a part of.
    case container
    case url
    case doi
    /// EDTF.
    case published
    /// EDTF.
    case accessed
    case language
    /// A line of the record's text, with its label; readers see it.
    case line(String)
    /// A part of a comment in the record's text, with its label; nobody but the archive's authors sees it.
    case comment(String)
    /// What another field says, too, under the archive's key.
    case covered(key: String)
    case nothing(why: String)
  }

  /// As the input has it.
  let name: String
  let role: Role
  let text: String
  /// How the format changed the text; nil where it is as it was.
  let change: String?
  /// What a person should look at.
  let note: String?
  /// Whether the record takes it over from another, where it is counted.
  let isInherited: Bool

  init(
    _ name: String, _ role: Role, _ text: String, change: String? = nil, note: String? = nil,
    isInherited: Bool = false
  ) {
    self.name = name
    self.role = role
    self.text = text
    self.change = change
    self.note = note
    self.isInherited = isInherited
  }
}
