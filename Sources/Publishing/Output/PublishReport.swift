internal import Diagnostics
package import ArchiveModel

/// What a build changed in the output. All lists are sorted.
package struct PublishReport: Hashable, Sendable {
  /// Files that weren't there before.
  package var written: [OutputPath] = []
  /// Files whose bytes are others now.
  package var replaced: [OutputPath] = []
  /// Files that are no longer planned.
  package var removed: [OutputPath] = []
  /// The number of files that weren't touched.
  package var unchanged = 0
  /// The number of paths in the list of changes, those of earlier builds included; nil without such a list.
  package var listed: Int?
  package var warnings: [PublishWarning] = []
  /// All files of the output.
  package var manifest = Manifest(sorted: [])

  package init() {}
}

/// Something in the output that its owner should know of, though the build went well.
package enum PublishWarning: Hashable, Sendable, CustomStringConvertible {
  /// A file of ours was changed by hand, and replaced; the changed one is kept.
  case handChangedReplaced(OutputPath, keptAt: String)
  /// A file of ours was changed by hand and is no longer planned: it stays, and isn't ours any more.
  case handChangedLeft(OutputPath)
  /// With `--adopt`: a file that wasn't ours was replaced, and is kept.
  case foreignReplaced(OutputPath, keptAt: String)
  /// With `--adopt`: a manifest that can't be read was given up.
  case damagedManifestReplaced
  /// An earlier build was killed while it moved its files into place; this one finished that first.
  case earlierBuildFinished
  /// An earlier build's journal can't be read, so what it had begun wasn't finished but begun anew.
  case damagedJournalIgnored
  /// There is a signature of the manifest that the output had before.
  case signatureOutdated

  package var path: OutputPath? {
    switch self {
    case .handChangedReplaced(let path, _), .handChangedLeft(let path), .foreignReplaced(let path, _): path
    case .damagedManifestReplaced, .earlierBuildFinished, .damagedJournalIgnored, .signatureOutdated: nil
    }
  }

  package var description: String {
    switch self {
    case .handChangedReplaced(let path, let kept):
      "“\(path)” had been changed by hand; it was replaced, and the changed file is kept as “\(kept)”"
    case .handChangedLeft(let path):
      "“\(path)” had been changed by hand; it isn't part of the output any more, but was left where it is"
    case .foreignReplaced(let path, let kept):
      "“\(path)” wasn't Regesta's; it was replaced, and the former file is kept as “\(kept)”"
    case .damagedManifestReplaced:
      "the manifest wasn't as Regesta wrote it, and was replaced"
    case .earlierBuildFinished:
      "an earlier build was stopped while it updated the output; that update was finished first"
    case .damagedJournalIgnored:
      "an earlier build was stopped while it updated the output, and its journal is damaged; all files were compared anew"
    case .signatureOutdated:
      "the signature “\(OutputPath.signatureName)” is of what the output was before; sign it again"
    }
  }
}

extension PublishWarning: Comparable {
  /// Orders by path, those without one first, then by text.
  package static func < (left: PublishWarning, right: PublishWarning) -> Bool {
    let order = (left.path?.rawValue ?? "").compareBytes(with: right.path?.rawValue ?? "")
    return order == 0 ? left.description.precedesByBytes(right.description) : order < 0
  }
}
