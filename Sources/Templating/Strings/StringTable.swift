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
  /// Arguments that templates may give to a string although its text leaves them out: those of a text that it replaces.
  package let spare: [String: Set<String>]

  package init(
    language: String, path: SourcePath, messages: [String: Message], ranges: [String: SourceRange] = [:],
    spare: [String: Set<String>] = [:]
  ) {
    self.spare = spare
    self.language = language
    self.path = path
    self.messages = messages
    self.ranges = ranges
  }
}

extension StringTable.Message {
  /// The arguments that the string asks for.
  package var placeholders: Set<String> {
    switch self {
    case .plain(let text): Set(MessagePattern(text)?.placeholders ?? [])
    case .plural(let forms):
      forms.values.reduce(into: ["count"]) { $0.formUnion(MessagePattern($1)?.placeholders ?? []) }
    }
  }
}
