package import Diagnostics
internal import Publishing

/// Reads a file of an archive once more, to quote a line of it in a message.
package enum ArchiveSource {
  /// Nil where it can't be read.
  package static func bytes(of path: SourcePath, in archive: String) -> [UInt8]? {
    try? readFile("\(archive)/\(path)", limit: ArchiveInput.documentLimit)
  }
}
