internal import ArchiveModel
internal import SiteGeneration

/// The addresses of a release that others may have kept: pages, the places in them, and files.
package struct AddressList: Hashable, Sendable {
  /// What is known of a page.
  struct Page: Hashable, Sendable {
    /// The ids in it that are addresses; those of the page's own parts aren't.
    var fragments: Set<ExactText> = []
    /// Where it sends its readers at once.
    var redirect: ExactText?
    /// Whether it says that its article was withdrawn.
    var isRetracted = false
  }

  var pages: [ExactText: Page] = [:]
  var files: Set<ExactText> = []

  /// How many addresses there are.
  package var count: Int { pages.reduce(files.count) { $0 + 1 + $1.value.fragments.count } }

  /// A line for each address, in the order of their bytes, as ``init(parsing:)`` reads them.
  package var text: String {
    var lines = files.map(\.written)
    for (path, page) in pages {
      let written = path.written
      let redirect = page.redirect.map { Self.arrow + $0.written } ?? ""
      lines.append(written + redirect + (page.isRetracted ? Self.retracted : ""))
      lines += page.fragments.map { written + "#" + $0.written }
    }
    return lines.map(ExactText.init).sorted().map { $0.text + "\n" }.joined()
  }

  /// Whether a file below the output's root is at an address that is promised: the theme's own may be gone any time, and so may
  /// those of the filter and the search, which only pages of the same build load, and names from A to Z, which move with
  /// every title.
  static func isPromised(path: String) -> Bool {
    !path.hasPrefix("assets/") && !isOfFilter(path) && !Addresses.isOfSearch(path) && !isOfNames(path)
      && path != OutputPath.manifestName && !isSplitData(path)
  }

  /// Whether it is one of the data's files, which are split as they grow; their list stays where it is.
  private static func isSplitData(_ path: String) -> Bool {
    path.hasPrefix("data/") && path != "data/datapackage.json"
  }

  /// Whether it is one of the filter's files, which are split as it suits them.
  private static func isOfFilter(_ path: String) -> Bool {
    path.hasSuffix(".js") && path.contains("timeline/filter/")
  }

  private static func isOfNames(_ path: String) -> Bool {
    path.wholeMatch(of: /([a-z][A-Za-z0-9-]*\/)?names\/([a-z]|0-9|other|u[0-9a-f]+)(-[0-9]+)?\.html/) != nil
  }

  /// Whether an id is an address: parts of the page begin with `_`, and footnotes are numbered anew with each edit.
  static func isPromised(id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix("_") && !id.hasPrefix("fn_") && !id.hasPrefix("fnref_")
  }

  static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  static let arrow = " -> "
  static let retracted = " retracted"
}

extension AddressList {
  /// A line that is no address, counted from 1; 0 for a list without any.
  package struct SyntaxError: Error, Hashable, Sendable {
    package let line: Int
  }

  /// Reads a list as ``text`` writes it; lines may stand in any order, and more than once.
  package init(parsing bytes: [UInt8]) throws(SyntaxError) {
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { continue }
      guard take(line) else { throw SyntaxError(line: number) }
    }
    if count == 0 { throw SyntaxError(line: 0) }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let parts = words[0].split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = Self.path(parts[0]) else { return false }
    guard Self.isPage(path.text) else {
      files.insert(path)
      return parts.count == 1 && words.count == 1
    }
    if parts.count == 2 {
      guard words.count == 1, let fragment = ExactText(written: parts[1]) else { return false }
      pages[path, default: Page()].fragments.insert(fragment)
      return true
    }
    var page = pages[path] ?? Page()
    var rest = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }[...]
    if rest.first == "->" {
      guard rest.count > 1, let target = Self.path(rest[rest.startIndex + 1].utf8) else { return false }
      page.redirect = target
      rest = rest.dropFirst(2)
    }
    if rest.first == "retracted" {
      page.isRetracted = true
      rest = rest.dropFirst()
    }
    pages[path] = page
    return rest.isEmpty
  }

  private static func path(_ written: some Sequence<UInt8>) -> ExactText? {
    guard let path = ExactText(written: written), OutputPath(path.text) != nil else { return nil }
    return path
  }
}
