package import Diagnostics
internal import UnicodeForms

/// What an input file is for, told by its path alone.
package enum InputRole: Hashable, Sendable {
  case configuration
  /// A document's own file, or its translation into a language.
  case document(DocumentID, translation: LanguageTag?)
  /// A file beside a source record, fingerprinted and never published.
  case original(source: String)
  /// An image, or what pages might show or offer; published without what it tells of its making, or not at all.
  case media(MediaPath)
  /// A file with a version of an image, or about its versions, which are kept with the archive.
  case imageVersion(of: MediaPath)
  case theme
  /// Nothing knows this file.
  case stray
}

/// Tells from a path what a file is.
package struct InputClassifier: Sendable {
  private let languages: [LanguageTag]

  package init(languages: [LanguageTag]) {
    self.languages = languages
  }

  /// The role of the file, or why its name isn't one that a document may have.
  package func role(of path: SourcePath) -> (role: InputRole, problem: Diagnostic?) {
    let parts = path.rawValue.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let file = parts.last, parts.count > 1 else { return (.stray, nil) }
    switch parts[0] {
    case "templates":
      return (.theme, nil)
    case "seeds":
      let inFolder = parts.count > 2
      if Self.isMarkdown(file), !inFolder { return document(.source, parts.dropFirst(), path) }
      return (.original(source: inFolder ? parts[1] : Self.stem(of: file)), nil)
    case "content":
      if parts.count == 2, file == "archive.yml" { return (.configuration, nil) }
      if parts[1] == "media", parts.count > 2, !Self.isMarkdown(file) { return media(parts, path) }
      guard let kind = DocumentKind(rawValue: parts[1]), kind != .source, Self.isMarkdown(file),
        parts.count > 2,
        kind == .article || parts.count == 3
      else { return (.stray, Self.misplaced(parts, path)) }
      return document(kind, parts.dropFirst(2), path)
    default:
      return (.stray, nil)
    }
  }

  /// A document or configuration that stands where nothing looks for it: its pages would vanish without a word.
  private static func misplaced(_ parts: [String], _ path: SourcePath) -> Diagnostic? {
    let folders = DocumentKind.allCases.filter { $0 != .source }.map(\.rawValue)
    let help: String
    if parts.count == 2, ["archive.yaml", "archive.md", "archive.yml.txt"].contains(parts[1].lowercased()) {
      help = "the archive's own file is content/archive.yml"
    } else if !parts[parts.count - 1].lowercased().hasSuffix(".md") {
      return nil
    } else if let near = parts.count > 2 ? Suggestion.nearest(to: parts[1], in: folders) : nil,
      near != parts[1]
    {
      help = "did you mean content/\(near)/?"
    } else {
      help =
        "documents stand in content/" + folders.joined(separator: "/, content/")
        + "/; only articles may have folders of their own; sources stand in seeds/"
    }
    return Diagnostic(
      .strayFile, at: SourceLocation(path), "no page comes from this file where it stands", help: [help])
  }

  private func media(_ parts: [String], _ path: SourcePath) -> (role: InputRole, problem: Diagnostic?) {
    let isVersion = parts[2] == "derived"
    if isVersion, parts.count < 5 { return (.stray, nil) }
    let media = MediaPath(
      (isVersion ? parts[3..<parts.count - 1] : parts[2...]).joined(separator: "/"))
    if let problem = NameRules.problem(in: media.rawValue) {
      let diagnostic = Diagnostic(.unsafeName, at: SourceLocation(path), problem, help: ["rename the file"])
      return (.stray, diagnostic)
    }
    return (isVersion ? .imageVersion(of: media) : .media(media), nil)
  }

  private func document(
    _ kind: DocumentKind, _ parts: some Sequence<String>, _ path: SourcePath
  ) -> (role: InputRole, problem: Diagnostic?) {
    // Some disks hand names out decomposed; addresses are the same wherever the archive is built.
    let name = String(UnicodeForm.composed(parts.joined(separator: "/")).utf8.dropLast(3))!
    if let problem = NameRules.problem(in: name) {
      let diagnostic = Diagnostic(.unsafeName, at: SourceLocation(path), problem, help: ["rename the file"])
      return (.stray, diagnostic)
    }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), !name.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return (.document(DocumentID(kind, name), translation: nil), nil) }
    let suffix = String(name[name.index(after: dot)...])
    guard let language = languages.first(where: { $0.rawValue == suffix }) else {
      let known = languages.map(\.rawValue).joined(separator: ", ")
      let problem = Diagnostic(
        .unknownLanguage, at: SourceLocation(path),
        "the part “.\(suffix)” of the file's name stands for a language, and archive.yml lists only \(known)",
        help: ["write the name without a dot, or add the language to “languages” in content/archive.yml"])
      return (.stray, problem)
    }
    return (.document(DocumentID(kind, String(name[..<dot])), translation: language), nil)
  }

  private static func isMarkdown(_ file: String) -> Bool { file.utf8.suffix(3).elementsEqual(".md".utf8) }

  /// What stands before the first dot: a record's name has none.
  private static func stem(of file: String) -> String {
    file.firstIndex(of: ".").map { String(file[..<$0]) } ?? file
  }
}
