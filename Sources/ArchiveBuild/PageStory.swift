internal import Diagnostics
internal import Publishing
package import SiteGeneration

/// Why the last build rendered a page, or didn't.
package struct PageStory: Sendable {
  /// Something that the page shows and that was another than before.
  package struct Cause: Sendable {
    package let words: String
    /// The documents that made it change, with their files that changed.
    package let documents: [(id: String, changes: [ArchiveChange])]
  }

  package let path: String
  /// Nil where the build took the page over from the one before.
  package let reason: RenderReason?
  package let causes: [Cause]
  /// Everything that the page shows, in words.
  package let shows: [String]
  /// All that changed in the archive since the build before.
  package let changes: [ArchiveChange]
}

/// Why a page's story can't be told.
package enum PageStoryError: Error, Sendable, CustomStringConvertible {
  case noBuild
  case noPage(String, suggestion: String?)

  package var description: String {
    switch self {
    case .noBuild: "nothing is known of an earlier build by this program: run regesta build first"
    case .noPage(let path, let suggestion):
      "no page that is made from the archive is at “\(path)”"
        + (suggestion.map { ": did you mean \($0)?" } ?? "")
    }
  }
}

extension ArchiveBuilder {
  /// Why the last build rendered the page at `path`, which is seen from the output's folder.
  ///
  /// - Throws: ``EnvironmentError``, ``PageStoryError``.
  package func story(of path: String) throws -> PageStory {
    let root = try archiveFolder()
    guard try FileStatus.of(root.path(to: StateFolder.name)) != nil else { throw PageStoryError.noBuild }
    let state = try StateFolder(archive: root)
    guard let memory = BuildMemory(state), let (summary, build) = memory.summary(),
      let details = memory.details(of: build)
    else { throw PageStoryError.noBuild }
    let paths = summary.outputs.prefix(details.site.count).map(\.path.rawValue)
    let spellings = Self.spellings(of: path, in: summary.outputFolder)
    guard let number = spellings.lazy.compactMap({ paths.firstIndex(of: $0) }).first else {
      throw PageStoryError.noPage(path, suggestion: Suggestion.nearest(to: path, in: paths))
    }
    let known = details.site.reason(of: number)
    return PageStory(
      path: paths[number], reason: known.reason,
      causes: known.causes.map { cause in
        PageStory.Cause(
          words: cause.words, documents: cause.documents.map { ($0, summary.changes(of: $0)) })
      }, shows: known.shows, changes: summary.changes)
  }
}

extension ArchiveBuilder {
  /// The paths in an output that somebody may mean who writes `path`: as it stands; without a fragment; as a shell completes it,
  /// from the archive's folder or the root; as servers have it.
  private static func spellings(of path: String, in output: String) -> [String] {
    var name = path.prefix { $0 != "#" }
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    let folder = output.split(separator: "/").last.map { "\($0)/" } ?? "/"
    return [path, String(name)]
      + [output + "/", "/", folder].filter(name.hasPrefix).map { String(name.dropFirst($0.count)) }
  }
}

extension BuildSummary {
  /// The changes in the files of a document: its own, its translations', and what lies beside a source's record.
  fileprivate func changes(of id: String) -> [ArchiveChange] {
    let stem = id.hasPrefix("sources/") ? "seeds/" + id.dropFirst("sources/".count) : "content/" + id
    return changes.filter { $0.path.rawValue.hasPrefix(stem + ".") }
  }
}
