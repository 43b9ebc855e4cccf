internal import Diagnostics
internal import Markup

extension SiteLinkRewriter {
  mutating func change(
    _ reference: MarkupReference, isFirst: Bool, _ pictures: inout SitePictures
  ) {
    switch reference.kind {
    case .link: changeLink(reference, isFirst)
    case .image: changeImage(reference, isFirst, &pictures)
    case .wikiLink, .citation: escapeBracket(before: reference.range)
    case .mention: break
    }
  }

  /// What is a link or a citation for us alone stays text.
  private mutating func escapeBracket(before range: SourceRange) {
    guard var place = edits.bytes(of: range)?.lowerBound else { return }
    let bytes = edits.bytes
    while place > 0, bytes[place] != UInt8(ascii: "[") || bytes[place - 1] == UInt8(ascii: "[") {
      guard bytes[place] != 0x0A else { return }
      place -= 1
    }
    guard bytes[place] == UInt8(ascii: "[") else { return }
    edits.replace(place..<place, "\\")
  }

  private mutating func changeLink(_ reference: MarkupReference, _ isFirst: Bool) {
    let fragment = reference.fragment
    if reference.target.isEmpty {
      guard let fragment, !fragment.isEmpty, let id = entry.text.id(of: fragment) else {
        return unlink(reference, isFirst, "“#\(fragment ?? "")” is no place of the text", to: nil)
      }
      if isFirst { counts.documents += 1 }
      if id != fragment { put("#" + id, for: reference) }
      return
    }
    // What an earlier round has written.
    if !isFirst, reference.target.hasSuffix(".md"),
      reference.target.hasPrefix("../") || !reference.target.contains("/")
    {
      if isOurs(reference.target) { return }
    }
    switch links.target(of: reference.target, in: entry, site) {
    case .document(let document):
      guard !document.isDraft || entry.isDraft else {
        return hide(reference, isFirst)
      }
      if isFirst { counts.documents += 1 }
      put(link(to: document, fragment, reference), for: reference)
    case .media:
      unlink(
        reference, isFirst, "an archive publishes no link to a file, such as “\(reference.target)”",
        to: reference.target)
    case .nothing:
      unlink(reference, isFirst, "“\(reference.target)” leads to nothing of the site", to: reference.target)
    }
  }

  private func isOurs(_ target: String) -> Bool {
    SiteAddress.resolve(target, from: "/" + entry.path)?.hasPrefix("/content/") ?? false
  }

  private mutating func link(
    to document: SiteLinkTable.Document, _ fragment: String?, _ reference: MarkupReference
  ) -> String {
    let path =
      document.path == entry.path
      ? "" : SiteAddress.written(SiteAddress.relative(document.path, from: entry.path))
    guard let fragment, !fragment.isEmpty else {
      return path.isEmpty
        ? entry.path.split(separator: "/").last.map { SiteAddress.written(String($0)) } ?? "" : path
    }
    let id =
      document.entry.map { headings(links.shown($0, from: entry)).id(of: fragment) }
      ?? (document.headings.contains(fragment) ? fragment : nil)
    if let id { return "\(path)#\(SiteAddress.written(id))" }
    note("“#\(fragment)” is no place of \(document.path), so the link leads to its top", at: reference.range)
    return path.isEmpty
      ? entry.path.split(separator: "/").last.map { SiteAddress.written(String($0)) } ?? "" : path
  }

  private mutating func changeImage(
    _ reference: MarkupReference, _ isFirst: Bool, _ pictures: inout SitePictures
  ) {
    if !isFirst, isOurs(reference.target) { return }
    guard case .media(let file) = links.target(of: reference.target, in: entry, site) else {
      return unlink(
        reference, isFirst, "the image “\(reference.target)” isn't one of the site's", to: reference.target)
    }
    switch pictures.place(file) {
    case .success(let name):
      if isFirst { counts.images += 1 }
      if !reference.hasText { giveWords(reference, file) }
      put(
        SiteAddress.written(SiteAddress.relative("content/media/" + name, from: entry.path)), for: reference)
    case .failure(let problem):
      unlink(
        reference, isFirst, "the image “\(reference.target)” was left out: \(problem.reason)",
        to: reference.target)
    }
  }

  /// Says what an image shows where nobody has, since readers who can't see it have nothing else.
  private mutating func giveWords(_ reference: MarkupReference, _ file: String) {
    guard let range = edits.bytes(of: reference.range), let link = WrittenLink(around: range, in: edits.bytes)
    else {
      return
    }
    let name = DocumentName.stem(of: file.split(separator: "/").last.map(String.init) ?? file)
    let words = name.map { $0.isLetter || $0.isNumber ? $0 : " " }
    edits.replace(link.words, PlainText.line("Image: \(String(words))"))
    note(
      "nobody has said what the image “\(reference.target)” shows; its name stands for that",
      at: reference.range)
  }

  /// Writes another address for a link, its fragment included.
  private mutating func put(_ address: String, for reference: MarkupReference) {
    guard let range = edits.bytes(of: reference.range) else { return }
    if WrittenLink(around: range, in: edits.bytes) != nil { return edits.replace(range, address) }
    for definition in definitions(of: reference) { edits.replace(definition, address) }
  }

  /// The addresses of link reference definitions that a reference may mean, with their fragments.
  private mutating func definitions(of reference: MarkupReference) -> [Range<Int>] {
    let bytes = edits.bytes
    if writtenDefinitions == nil {
      writtenDefinitions = Dictionary(grouping: SpeltAddress.definitions(in: bytes, from: 0), by: \.path)
    }
    return (writtenDefinitions?[reference.target] ?? []).compactMap { address in
      var end = address.range.upperBound
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">") { end += 1 }
      let fragment = String(decoding: bytes[address.range.upperBound..<end], as: UTF8.self)
      let isSame = reference.fragment.map { SiteAddress.decoded(fragment) == "#\($0)" } ?? fragment.isEmpty
      return isSame ? address.range.lowerBound..<end : nil
    }
  }

  /// Lets a link lead to the site as it is on the web, or leaves its words with the address beside them.
  private mutating func unlink(
    _ reference: MarkupReference, _ isFirst: Bool, _ reason: String, to address: String?
  ) {
    if isFirst { counts.nowhere += 1 }
    var whole: String?
    if let address, let base = entry.document.addresses.first ?? entry.document.names.first {
      whole = SiteAddress.resolve(SiteAddress.path(address), from: base).flatMap { site.link(to: $0) }
    }
    if isFirst {
      note(whole.map { "\(reason); it leads to \($0)" } ?? "\(reason); it stays as text", at: reference.range)
    }
    guard let range = edits.bytes(of: reference.range) else { return }
    let written = reference.target + (reference.fragment.map { "#\($0)" } ?? "")
    if let link = WrittenLink(around: range, in: edits.bytes) {
      return take(link, address: range, written: written, whole: whole)
    }
    for definition in definitions(of: reference) {
      if let whole, !isImage(reference) {
        edits.replace(definition, whole)
      } else if let start = edits.bytes[..<definition.lowerBound].lastIndex(of: UInt8(ascii: "[")) {
        edits.replace(start..<start, "\\")
      }
    }
  }

  /// Leaves nothing of a link to a draft but its words: its address may say what the draft must not.
  private mutating func hide(_ reference: MarkupReference, _ isFirst: Bool) {
    if isFirst { counts.nowhere += 1 }
    if isFirst { note("“\(reference.target)” leads to a draft; its words stay", at: reference.range) }
    guard let range = edits.bytes(of: reference.range) else { return }
    if let link = WrittenLink(around: range, in: edits.bytes) {
      edits.replace(link.start..<link.words.lowerBound, "")
      return edits.replace(link.words.upperBound..<link.end, "")
    }
    for definition in definitions(of: reference) {
      let line = edits.bytes[..<definition.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let end = edits.bytes[definition.upperBound...].firstIndex(of: 0x0A) ?? edits.bytes.count
      edits.replace(line..<end, "")
    }
  }

  private func isImage(_ reference: MarkupReference) -> Bool {
    if case .image = reference.kind { true } else { false }
  }

  private mutating func take(_ link: WrittenLink, address: Range<Int>, written: String, whole: String?) {
    if let whole {
      if link.isImage {
        edits.replace(link.start..<link.start + 1, "")
        if link.words.isEmpty { edits.replace(link.words, MarkdownText.escaped(written)) }
      }
      return edits.replace(address, whole)
    }
    edits.replace(link.start..<link.words.lowerBound, "")
    let space = link.words.isEmpty ? "" : " "
    edits.replace(link.words.upperBound..<link.end, "\(space)(\(CodeText.inline(written)))")
  }

  /// Mends what an archive refuses.
  mutating func change(_ diagnostic: Diagnostic) {
    guard diagnostic.severity == .error, let range = diagnostic.location.range,
      let bytes = edits.bytes(of: range)
    else { return }
    switch diagnostic.id {
    case .unsafeLink: changeUnsafe(bytes, range)
    case .unclosedComment:
      edits.replace(bytes.lowerBound..<bytes.lowerBound, "\\")
      note("a comment begins here and has no end; it is shown as text", at: range)
    case .misplacedCitation: escapeBracket(before: range)
    default: break
    }
  }

  private mutating func changeUnsafe(_ range: Range<Int>, _ source: SourceRange) {
    let written = String(decoding: edits.bytes[range], as: UTF8.self)
    if let link = WrittenLink(around: range, in: edits.bytes) {
      if link.isImage, written.hasPrefix("http") || written.hasPrefix("//") {
        note("the image “\(written)” is on another site; it is a link now", at: source)
        counts.elsewhere += 1
        let whole = written.hasPrefix("//") ? "https:" + written : written
        return take(link, address: range, written: whole, whole: whole)
      }
      if written.hasPrefix("//") {
        counts.elsewhere += 1
        return edits.replace(range, "https:" + written)
      }
      note("“\(written)” can't be linked; it stays as text", at: source)
      counts.nowhere += 1
      return take(link, address: range, written: written, whole: nil)
    }
    if written.hasPrefix("//") { return edits.replace(range, "https:" + written) }
    let before = range.lowerBound - 1
    note("“\(written)” can't be linked; it stays as text", at: source)
    counts.nowhere += 1
    if before >= 0, edits.bytes[before] == UInt8(ascii: "<"), range.upperBound < edits.bytes.count {
      edits.replace(before..<range.upperBound + 1, CodeText.inline(written))
    } else if let start = edits.bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "[")) {
      edits.replace(start..<start, "\\")
    }
  }
}
