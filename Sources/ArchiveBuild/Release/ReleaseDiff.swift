internal import Diagnostics
package import JSONWriting

/// What one release published and a later one doesn't have any more, without a redirect or a notice of retraction.
package struct ReleaseDiff: Sendable {
  /// An address that is gone.
  package struct Gone: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case page
      case fragment
      case file
    }

    package let kind: Kind
    /// As it would be written into a list.
    package let address: String
    package let reason: String
    /// The new address that is most likely its successor.
    package let nearest: String?
  }

  /// Sorted by the bytes of paths and fragments.
  package let gone: [Gone]
  /// How many addresses the old release has.
  package let count: Int

  package init(from old: AddressList, to new: AddressList) {
    var comparison = Comparison(old: old, new: new)
    for path in old.pages.keys.sorted() { comparison.page(path) }
    for path in old.files.sorted() where !new.files.contains(path) { comparison.file(path) }
    gone = comparison.gone
    count = old.count
  }

  /// The result for programs.
  package var json: JSONValue {
    .members([
      "addresses": .integer(count),
      "gone": .array(
        gone.map { gone in
          .members([
            "address": .string(gone.address), "kind": .string(gone.kind.rawValue),
            "reason": .string(gone.reason), "nearest": gone.nearest.map(JSONValue.string),
          ])
        }),
    ])
  }
}

/// Compares page by page.
private struct Comparison {
  /// How many suggestions are worth their time, and among how many candidates.
  private static let mostSuggestions = 100
  private static let mostCandidates = 5_000
  private static let longestChain = 16

  let old: AddressList
  let new: AddressList
  private(set) var gone: [ReleaseDiff.Gone] = []
  /// Addresses that only the new release has: a successor is one of them.
  private let newPages: [ExactText]
  private let newFiles: [ExactText]
  private var suggestions = 0
  private var pagesByFragment: [ExactText: ExactText]?

  init(old: AddressList, new: AddressList) {
    self.old = old
    self.new = new
    newPages = new.pages.filter { old.pages[$0.key] == nil && $0.value.redirect == nil }.keys.sorted()
    newFiles = new.files.subtracting(old.files).sorted()
  }

  mutating func page(_ path: ExactText) {
    guard let before = old.pages[path] else { return }
    guard let (end, after) = end(of: path) else {
      let isThere = new.pages[path] != nil
      add(
        .page, path.written,
        isThere ? "it redirects to what isn't there" : "no page, redirect or notice of retraction is there",
        near: nearest(to: path, in: newPages))
      return
    }
    // A notice of retraction stands for all that was in its article.
    if after.isRetracted { return }
    for fragment in before.fragments.subtracting(after.fragments).sorted() {
      let place = end == path ? "the page" : "\(end.written), where the page redirects,"
      add(
        .fragment, path.written + "#" + fragment.written, "\(place) has no element with this id",
        near: successor(of: fragment, on: end, after, before))
    }
  }

  mutating func file(_ path: ExactText) {
    add(.file, path.written, "no file is there", near: nearest(to: path, in: newFiles))
  }

  private mutating func add(_ kind: ReleaseDiff.Gone.Kind, _ address: String, _ reason: String, near: String?)
  {
    gone.append(ReleaseDiff.Gone(kind: kind, address: address, reason: reason, nearest: near))
  }

  /// The page that a reader of this address gets to see, or nil where there is none.
  private func end(of path: ExactText) -> (path: ExactText, page: AddressList.Page)? {
    var path = path
    for _ in 0..<Self.longestChain {
      guard let page = new.pages[path] else { return nil }
      guard let next = page.redirect else { return (path, page) }
      path = next
    }
    return nil
  }

  /// A new address with the same name elsewhere, or else the most similar.
  private mutating func nearest(to path: ExactText, in candidates: [ExactText]) -> String? {
    guard suggestions < Self.mostSuggestions, candidates.count <= Self.mostCandidates else { return nil }
    suggestions += 1
    let name = Self.name(path)
    if let moved = candidates.first(where: { Self.name($0) == name }) { return moved.written }
    return Suggestion.nearest(to: path.text, in: candidates.lazy.map(\.text)).map { ExactText($0).written }
  }

  private static func name(_ path: ExactText) -> ExactText {
    ExactText(path.text.split(separator: "/").last.map(String.init) ?? "")
  }

  /// A new id on the page that looks like the one that is gone, or the same on a page that hadn't it.
  private mutating func successor(
    of fragment: ExactText, on path: ExactText, _ after: AddressList.Page, _ before: AddressList.Page
  ) -> String? {
    guard suggestions < Self.mostSuggestions else { return nil }
    suggestions += 1
    let candidates = after.fragments.subtracting(before.fragments).sorted().prefix(Self.mostCandidates)
    if let near = Suggestion.nearest(to: fragment.text, in: candidates.lazy.map(\.text)) {
      return path.written + "#" + ExactText(near).written
    }
    return page(thatGot: fragment).map { $0.written + "#" + fragment.written }
  }

  private mutating func page(thatGot fragment: ExactText) -> ExactText? {
    if pagesByFragment == nil {
      var pages: [ExactText: ExactText] = [:]
      for (path, page) in new.pages {
        for fragment in page.fragments.subtracting(old.pages[path]?.fragments ?? []) {
          pages[fragment] = min(path, pages[fragment] ?? path)
        }
      }
      pagesByFragment = pages
    }
    return pagesByFragment?[fragment]
  }
}
