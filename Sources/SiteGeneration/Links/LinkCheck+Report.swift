internal import ArchiveModel
package import Diagnostics
internal import PageAddresses

extension LinkCheck {
  /// How many broken addresses of one style sheet or picture are told.
  private static let reportedPerAsset = 100

  /// What leads nowhere in the theme's style sheets and pictures.
  package func assetProblems() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for asset in plan.assets {
      let isSheet = asset.path.rawValue.hasSuffix(".css")
      guard isSheet || asset.path.rawValue.hasSuffix(".svg") else { continue }
      let file = SourcePath("templates/\(asset.path)")
      var resolver = resolver(asset.path)
      var found = 0
      asset.bytes.withUnsafeBufferPointer { bytes in
        func follow(_ address: UnsafeBufferPointer<UInt8>, _ offset: Int) {
          // In a style sheet, `url(#name)` means the page that uses it.
          if address.first == UInt8(ascii: "#") { return }
          guard let problem = LinkProblem(resolver.resolve(address), resolver, files, isShownAnywhere: false)
          else { return }
          let text = String(decoding: address, as: UTF8.self)
          found += 1
          // Each place costs a walk through the file, and more of them tell nobody more.
          if found > Self.reportedPerAsset { return }
          problems.append(
            Diagnostic(
              .brokenOutputLink, at: SourceLocation(file, TextPlace(offset, in: bytes).range(of: text)),
              "this leads to “\(text)”, \(problem.words)", help: help(problem, resolver.path)))
        }
        if isSheet {
          StyleScanner.scan(bytes, follow)
        } else {
          PageScanner.scan(bytes) { if $0 == .reference { follow($1, $2) } }
        }
      }
    }
    return problems
  }

  /// What leads nowhere in the pages that were taken.
  ///
  /// - Parameter render: gives a page's bytes once more; only those of the pages to be reported are asked for.
  package func pageProblems(_ render: (PlannedPage, inout [UInt8]) throws -> Void) rethrows -> [Diagnostic] {
    let broken = brokenLinks()
    var problems: [Diagnostic] = []
    var bytes: [UInt8] = []
    var rendered: UInt32?
    for link in broken.first {
      let page = plan.pages[Int(link.page)]
      if rendered != link.page {
        bytes.removeAll(keepingCapacity: true)
        try render(page, &bytes)
        rendered = link.page
      }
      problems.append(problem(link, on: page, bytes))
    }
    let rest = broken.count - broken.first.count
    if rest > 0 {
      problems.append(
        Diagnostic(
          .brokenOutputLink, at: SourceLocation(.archiveConfiguration),
          "\(rest) more \(rest == 1 ? "address" : "addresses") in the pages of this archive can't be followed",
          help: ["mend those that are named first: one mistake in a template can be in many pages"]))
    }
    return problems
  }

  private func problem(_ link: BrokenLink, on page: PlannedPage, _ bytes: [UInt8]) -> Diagnostic {
    var resolver = resolver(page.path)
    return bytes.withUnsafeBufferPointer { bytes in
      var address = ""
      PageScanner.scan(bytes) { finding, value, offset in
        guard offset == Int(link.offset), finding == .reference || finding == .refresh else { return }
        _ = resolver.resolve(value)
        address = String(decoding: value, as: UTF8.self)
      }
      let place = TextPlace(Int(link.offset), in: bytes)
      let others = link.count > 1 ? ["\(link.count - 1) more in the pages of this archive lead there"] : []
      return Diagnostic(
        .brokenOutputLink, at: page.owner,
        "the page \(page.path) leads to “\(address)”, \(link.problem.words)",
        help: ["it stands in line \(place.line), column \(place.column) of the page: \(place.excerpt)"]
          + others
          + help(link.problem, resolver.path) + [maker(of: page, link.problem, resolver.path)])
    }
  }

  /// The template to be mended: where an id is missing, that of the page that should have it.
  private func maker(of page: PlannedPage, _ problem: LinkProblem, _ path: [UInt8]) -> String {
    guard problem == .place, let number = files.number(of: path), plan.pages.indices.contains(number),
      plan.pages[number].path != page.path || page.content.kind == .timeline
    else {
      return "the page is made by the template \(page.content.kind.rawValue)"
    }
    let target = plan.pages[number]
    return
      "\(target.path) is made by the template \(target.content.kind.rawValue), which must write the id: "
      + "an event's is event.anchor, a day's is group.anchor, a month's is month.iso, a year's is year.iso"
  }

  private func help(_ problem: LinkProblem, _ path: [UInt8]) -> [String] {
    switch problem {
    case .file:
      let path = String(decoding: path, as: UTF8.self)
      let folder = path.prefix(upTo: path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)
      let near = (0..<files.count).lazy.map(files.path).filter { $0.hasPrefix(folder) }
      // In a folder of thousands, a guess isn't worth the wait.
      guard let nearest = Suggestion.nearest(to: path, in: near.prefix(2_000)) else { return [] }
      return ["did you mean \(nearest)?"]
    case .folder:
      let index = path + Array("index.html".utf8)
      return files.number(of: index) == nil
        ? [] : ["name its file: \(String(decoding: index, as: UTF8.self))"]
    case .serverRoot: return ["write it as seen from the page or file: ../ goes up one folder"]
    case .place, .outside, .relative: return []
    }
  }
}

/// A place in the bytes of a text, as people count.
private struct TextPlace {
  let line: Int
  let column: Int
  /// The tag around the place, or what stands there.
  let excerpt: String

  init(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let offset = min(offset, bytes.count)
    let before = bytes[..<offset]
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    let tag = before.lastIndex(of: UInt8(ascii: "<")) ?? start
    let end =
      bytes[offset...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") } ?? bytes.count
    let shown = bytes[tag..<min(end + 1, bytes.count)]
    let text = String(decoding: shown.prefix(Self.longestExcerpt), as: UTF8.self)
    excerpt =
      text.split { $0.isWhitespace }.joined(separator: " ") + (shown.count > Self.longestExcerpt ? "…" : "")
  }

  private static let longestExcerpt = 160

  func range(of text: String) -> SourceRange {
    SourceRange(line: line, column: column, length: text.unicodeScalars.count)
  }
}
