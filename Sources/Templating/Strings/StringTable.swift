package import Diagnostics

/// The interface strings of one language, as a theme's file has them.
package struct StringTable: Sendable {
  /// One string: a text, or a text for each grammatical number. `{name}` stands for an argument.
  package enum Message: Hashable, Sendable {
    case plain(String)
    case plural([PluralCategory: String])
  }

  package let language: String
  package let path: SourcePath
  package let messages: [String: Message]
  /// Where each key stands in its file, where known.
  package let ranges: [String: SourceRange]

  package init(
    language: String, path: SourcePath, messages: [String: Message], ranges: [String: SourceRange] = [:]
  ) {
    self.language = language
    self.path = path
    self.messages = messages
    self.ranges = ranges
  }
}
