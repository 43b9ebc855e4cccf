package import Diagnostics
internal import Publishing
internal import SiteGeneration

/// Reads a file of an archive once more, to quote a line of it in a message.
package enum ArchiveSource {
  /// Nil where it can't be read.
  package static func bytes(of path: SourcePath, in archive: String) -> [UInt8]? {
    // A template that the archive doesn't override is the binary's own.
    (try? readFile("\(archive)/\(path)", limit: ArchiveInput.documentLimit))
      ?? EmbeddedTheme.files.first { $0.path == path }?.bytes
  }
}
