package import Diagnostics
internal import FrontMatter
internal import Markup

/// Finds the names of protected persons in what an archive would publish.
package struct ProtectionCheck: Sendable {
  package let names: ProtectedNames
  private let custom: CustomSchema

  /// - Parameter custom: the custom fields that the theme shows; others are published nowhere.
  package init(_ names: ProtectedNames, custom: CustomSchema) {
    self.names = names
    self.custom = custom
  }

  /// What is wrong with a document's metadata and id.
  func diagnostics(
    for id: DocumentID, _ metadata: MetadataMapping, path: SourcePath
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let word = names.wordOfName(inID: id) {
      diagnostics.append(
        Diagnostic(
          .protectedName, at: SourceLocation(path),
          "the file's name has “\(word)” in it, a part of a name of \(id), who is protected, and becomes the page's address",
          help: ["rename the file, and leave no former address: regesta rename --no-alias \(id) people/…"]))
    } else {
      diagnostics += names.matches(in: Array(id.name.utf8)).prefix(1).map {
        diagnostic($0, SourceLocation(path))
      }
    }
    let isOwn = metadata[EntityMetadata.protected.name] != nil && id.kind == .person
    let hidden = [EntityMetadata.name.name, EntityMetadata.spellings.name]
    for pair in metadata.pairs where !(isOwn && hidden.contains(pair.key)) {
      if pair.key == "extra" {
        customFields(pair.value, Self.group(of: id.kind), path, &diagnostics)
      } else {
        visit(pair.value, path, &diagnostics)
      }
    }
    return diagnostics
  }

  private static func group(of kind: DocumentKind) -> CustomSchema.Group {
    switch kind {
    case .article: .article
    case .region, .person, .organisation, .topic: .entity
    case .source: .source
    case .page: .page
    }
  }

  private func customFields(
    _ node: MetadataNode, _ group: CustomSchema.Group, _ path: SourcePath, _ diagnostics: inout [Diagnostic]
  ) {
    guard case .mapping(let mapping) = node.content else { return }
    let shown = Set(custom[group].map(\.name))
    for pair in mapping.pairs where shown.contains(pair.key) { visit(pair.value, path, &diagnostics) }
  }

  private func visit(_ node: MetadataNode, _ path: SourcePath, _ diagnostics: inout [Diagnostic]) {
    switch node.content {
    case .scalar(let scalar):
      diagnostics += matches(in: Array(scalar.text.utf8)).prefix(1).map {
        diagnostic($0, SourceLocation(path, node.range))
      }
    case .sequence(let items): for item in items { visit(item, path, &diagnostics) }
    case .mapping(let mapping): for pair in mapping.pairs { visit(pair.value, path, &diagnostics) }
    }
  }

  /// What is wrong with a document's text.
  ///
  /// - Parameters:
  ///   - body: as its author wrote it.
  ///   - firstLine: of the body in its file.
  ///   - source: the body without what no reader sees.
  ///   - html: that the body gives.
  func diagnostics(
    in body: UnsafeBufferPointer<UInt8>, firstLine: Int, publishable source: [UInt8], html: [UInt8],
    path: SourcePath
  ) -> [Diagnostic] {
    let published = matches(in: source)
    var diagnostics: [Diagnostic] = []
    if !published.isEmpty {
      let body = Array(body)
      let written = matches(in: body)
      let comments = Self.comments(in: body)
      let shown = written.filter { match in !comments.contains { $0.overlaps(match.range) } }
      diagnostics = located(shown.isEmpty ? written : shown, in: body, firstLine: firstLine, path)
    }
    // Only the page shows a name whose letters are written as references, or whose words markup splits.
    let top = SourceLocation(path, SourceRange(line: firstLine, column: 1))
    var hidden: [DocumentID: [ProtectedNames.Match]] = [:]
    for text in Self.texts(ofHTML: html) {
      hidden.merge(Self.certain(matches(in: text))) { $0.count < $1.count ? $1 : $0 }
    }
    let told = Self.certain(published)
    for (person, matches) in hidden.sorted(by: { $0.key < $1.key })
    where matches.count > told[person]?.count ?? 0 {
      diagnostics.append(diagnostic(matches[0], top))
    }
    if diagnostics.isEmpty, let match = published.first { diagnostics.append(diagnostic(match, top)) }
    return diagnostics
  }

  private static func certain(_ matches: [ProtectedNames.Match]) -> [DocumentID: [ProtectedNames.Match]] {
    Dictionary(grouping: matches.filter(\.isCertain), by: \.person)
  }

  /// What is wrong with a file of the theme: its name is published, and, where it is text, its content.
  package func diagnostics(inThemeFile bytes: [UInt8], path: SourcePath) -> [Diagnostic] {
    let named = matches(in: Array(path.rawValue.utf8)).filter(\.isCertain).prefix(1)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return named.map { diagnostic($0, SourceLocation(path)) }
    }
    // The words of programs and style sheets are like many a name.
    let found = matches(in: bytes).filter(\.isCertain)
    return named.map { diagnostic($0, SourceLocation(path)) } + located(found, in: bytes, firstLine: 1, path)
  }

  /// What is wrong with `archive.yml`.
  package func diagnostics(inConfiguration bytes: [UInt8]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let (mapping, _) = ArchiveConfiguration.mapping(from: bytes, path: .archiveConfiguration)
    for pair in mapping?.pairs ?? [] { visit(pair.value, .archiveConfiguration, &diagnostics) }
    return diagnostics
  }

  /// How many names in one text are told: more of them tell nobody more.
  private static let reportedPerText = 20

  private func located(
    _ matches: [ProtectedNames.Match], in text: [UInt8], firstLine: Int, _ path: SourcePath
  ) -> [Diagnostic] {
    // Those that stop the build must be among them.
    let first = matches.filter(\.isCertain) + matches.filter { !$0.isCertain }
    return text.withUnsafeBufferPointer { text in
      var lines = SourceLines(text, firstLine: firstLine)
      return first.prefix(Self.reportedPerText).map {
        diagnostic($0, SourceLocation(path, lines.range(of: $0.range)))
      }
    }
  }

  /// The names in a text, and in what the addresses in it stand for.
  private func matches(in text: [UInt8]) -> [ProtectedNames.Match] {
    guard text.contains(UInt8(ascii: "%")) else { return names.matches(in: text) }
    let (decoded, places) = Self.percentDecoded(text)
    return names.matches(in: decoded).map { match in
      ProtectedNames.Match(
        range: places[match.range.lowerBound]..<places[match.range.upperBound], person: match.person,
        isCertain: match.isCertain)
    }
  }

  private func diagnostic(_ match: ProtectedNames.Match, _ location: SourceLocation) -> Diagnostic {
    match.isCertain
      ? Diagnostic(
        .protectedName, at: location,
        "this is a name of \(match.person), who is protected, and would be published",
        help: ["write [[\(match.person)]] where a text may have a link, or the name that stands for theirs"])
      : Diagnostic(
        .protectedName, at: location,
        "this may be a name of \(match.person), who is protected, in another form",
        help: ["if it is, write what stands for it; if it isn't, nothing has to be done"], severity: .warning)
  }
}

extension ProtectionCheck {
  private static func comments(in body: [UInt8]) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var rest = body[...]
    while let start = rest.firstRange(of: "<!--".utf8) {
      let end = rest[start.upperBound...].firstRange(of: "-->".utf8)?.upperBound ?? rest.endIndex
      comments.append(start.lowerBound..<end)
      rest = rest[end...]
    }
    return comments
  }

  /// What readers of the HTML read, in the ways in which they may join its words: also without small numbers and signs in
  /// between, and without tags that are shown as text.
  private static func texts(ofHTML html: [UInt8]) -> [[UInt8]] {
    let text = text(ofHTML: html)
    var texts = [text]
    if ["<sup>", "<sub>"].contains(where: { html.firstRange(of: $0.utf8) != nil }) {
      texts.append(self.text(ofHTML: html, leavingOut: ["sup", "sub"]))
    }
    if html.firstRange(of: "&lt;".utf8) != nil { texts.append(withoutTags(text)) }
    return texts
  }

  /// A text without what looks like tags in it.
  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      output += rest[..<start]
      // A line of prose may have a single sign, which is no tag.
      let end = rest[start...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
      let isTag = rest[(start + 1)...].first.map { $0 == UInt8(ascii: "/") || $0 | 0x20 >= 0x61 } ?? false
      if isTag, let end {
        if name(ofTag: rest[start...end]) == "br" { output.append(UInt8(ascii: " ")) }
        rest = rest[(end + 1)...]
      } else {
        output.append(UInt8(ascii: "<"))
        rest = rest[(start + 1)...]
      }
    }
    return output + rest
  }

  /// What a reader of the HTML reads, and behind it what attributes say. What marks words doesn't part them; notes are left out.
  private static func text(ofHTML html: [UInt8], leavingOut left: Set<String> = []) -> [UInt8] {
    var text: [UInt8] = []
    var attributes: [UInt8] = []
    text.reserveCapacity(html.count)
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      text += decoded(rest[..<start])
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
      let tag = rest[start...end]
      rest = rest[(end + 1)...]
      if tag.starts(with: "<sup class=\"footnote-ref\"".utf8) {
        rest = rest.firstRange(of: "</sup>".utf8).map { rest[$0.upperBound...] } ?? []
        continue
      }
      let name = name(ofTag: tag)
      if left.contains(name), tag.dropFirst().first != UInt8(ascii: "/") {
        rest = rest.firstRange(of: "</\(name)>".utf8).map { rest[$0.upperBound...] } ?? []
        continue
      }
      if name == "br" {
        text.append(UInt8(ascii: " "))
      } else if !inlineElements.contains(name) {
        text += "\n\n".utf8
      }
      for value in tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).enumerated()
      where value.offset % 2 == 1 {
        attributes += "\n\n".utf8 + decoded(value.element)
      }
    }
    return text + decoded(rest) + attributes
  }

  private static let inlineElements: Set<String> = Set(AllowedElement.allCases.map(\.rawValue))
    .union(["a", "code", "em", "strong", "del"])

  private static func name(ofTag tag: ArraySlice<UInt8>) -> String {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Text without its character references, as far as they are numbers or stand for what must be escaped, or for a space.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var output: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
      if byte == UInt8(ascii: "&"), let end,
        let scalar = scalar(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        rest = rest[(end + 1)...]
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return output
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    if reference.hasPrefix("#x") || reference.hasPrefix("#X") {
      return UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if reference.hasPrefix("#") { return UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init) }
    return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}"][
      reference]
  }

  /// The bytes that `%D0` and the like stand for, and where each is written, with the end as the last.
  private static func percentDecoded(_ text: [UInt8]) -> (decoded: [UInt8], places: [Int]) {
    func digit(_ index: Int) -> UInt8? {
      index < text.count ? Character(Unicode.Scalar(text[index])).hexDigitValue.map(UInt8.init) : nil
    }
    var decoded: [UInt8] = []
    var places: [Int] = []
    var index = 0
    while index < text.count {
      places.append(index)
      if text[index] == UInt8(ascii: "%"), let high = digit(index + 1), let low = digit(index + 2) {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return (decoded, places + [text.count])
  }
}
