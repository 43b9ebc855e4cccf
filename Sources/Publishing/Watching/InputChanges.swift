package import Diagnostics

/// What has changed among the files of an archive.
package struct InputChanges: Sendable {
  /// Files that were written, moved or removed.
  package internal(set) var files: Set<SourcePath> = []
  /// Whether there may be more: folders came or went, or it can't be told what happened.
  package internal(set) var isOpenEnded = false

  package var isEmpty: Bool { files.isEmpty && !isOpenEnded }
}
