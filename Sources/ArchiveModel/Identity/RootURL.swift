/// Checks URLs that people write.
package enum RootURL {
  /// Why files can't be published below `text`; nil where they can.
  package static func problem(in text: String) -> String? {
    if let problem = problem(inURL: text) { return problem }
    guard !text.utf8.contains(where: { "?#;,".utf8.contains($0) }) else {
      return "files can't be addressed below “\(text)”: leave out “?”, “#”, “;”, “,” and what follows"
    }
    return nil
  }

  /// Why `text` isn't an absolute URL of the web; nil where it is.
  package static func problem(inURL text: String) -> String? {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else {
      return "“\(text)” isn't an absolute http or https URL"
    }
    let host = lowered.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !host.isEmpty else { return "“\(text)” names no host" }
    guard
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || "<>\"\\^`{|}".unicodeScalars.contains($0) })
    else { return "a URL has no spaces, quotes or brackets; write them as %20 and the like" }
    return nil
  }
}
