/// Names of authors without what was never meant to be published with them.
enum AuthorName {
  /// Without an address of mail in angle brackets or parentheses; nil where nothing but an address is left.
  static func shown(_ text: String) -> String? {
    var name = text
    for (open, close) in [("<", ">"), ("(", ")")] as [(Character, Character)] {
      while let start = name.firstIndex(of: open), let end = name[start...].firstIndex(of: close),
        name[start...end].contains("@")
      {
        name.removeSubrange(start...end)
      }
    }
    name = PlainText.line(name)
    return name.isEmpty || name.contains("@") ? nil : name
  }
}
