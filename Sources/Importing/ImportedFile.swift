package import Diagnostics
package import Digests
package import ImageParts

/// A file that an import makes, by its path in the archive.
package struct ImportedFile: Hashable, Sendable {
  package let path: SourcePath
  package let bytes: [UInt8]
  /// The file that it was made of.
  package let origin: String
}

/// A file that an import takes over from the site as it is.
package struct ImportedCopy: Hashable, Sendable {
  package let path: SourcePath
  /// From the output's root.
  package let address: String
  /// In bytes.
  package let size: Int
  package let digest: SHA256Digest
  package let format: ImageFormat
}

/// What an import makes.
package struct ImportedArchive: Sendable {
  /// By path.
  package let files: [ImportedFile]
  package let copies: [ImportedCopy]
}

/// Why something can't be imported.
package struct ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Of those that are read.
  package let file: String
  /// A JSON Pointer (RFC 6901), or what the file has in its place; empty for all of it.
  package let place: String
  package let message: String

  package var description: String { "\(file)\(place.isEmpty ? "" : " \(place)"): \(message)" }
}
