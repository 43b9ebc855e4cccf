import ArchiveModel
import Diagnostics
import FrontMatter
import Importing

/// What must be true of each file that an import makes.
enum ImportedFileCheck {
  static func check(_ file: ImportedFile) throws {
    let path = file.path.rawValue
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    try expect(
      parts.count > 1 && ["content", "seeds"].contains(parts[0])
        && !parts.contains { [".", "..", ""].contains($0) },
      "an import makes files in the archive's folders only: \(path)")
    try expect(!path.utf8.contains(0), "a path has no NUL")
    if file.path == .archiveConfiguration {
      let (mapping, diagnostics) = ArchiveConfiguration.mapping(from: file.bytes, path: file.path)
      try expect(mapping != nil && diagnostics.isEmpty, "archive.yml can be read: \(diagnostics)")
    } else if path.hasPrefix(MediaPath.derivedFolder) {
      let image = MediaPath("x.png")
      do throws(ImageRecord.Damage) { _ = try ImageRecord(file.bytes, of: image) } catch {
        try expect(false, "what is made can be read: \(error.message)")
      }
    } else {
      let (document, diagnostics) = file.bytes.withUnsafeBufferPointer {
        FrontMatterDocument.read($0, path: file.path)
      }
      try expect(document != nil && diagnostics.isEmpty, "what is made can be read: \(diagnostics)")
    }
  }
}
