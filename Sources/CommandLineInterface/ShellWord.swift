/// Texts as words of a command that is to be pasted into a shell.
enum ShellWord {
  /// A path as one word, which no command takes for an option.
  static func path(_ path: String) -> String {
    quoted(path.hasPrefix("-") ? "./\(path)" : path)
  }

  /// The argument that names an archive's folder, with the space before it; nothing for the current folder.
  static func argument(_ archive: String) -> String { archive == "." ? "" : " \(path(archive))" }

  /// The text in quotes where a shell would take any of it for something else.
  private static func quoted(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy(isPlain)
    return isPlain ? text : "'\(text.replacing("'", with: #"'\''"#))'"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let byte = UInt8(scalar.value)
    return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      || "-_./+,:@%".utf8.contains(byte)
  }
}
