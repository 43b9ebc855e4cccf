package import Diagnostics
package import Digests
package import ImageParts

/// A file that an import makes, by its path in the archive.
package struct ImportedFile: Hashable, Sendable {
  package let path: SourcePath
  package let bytes: [UInt8]
  /// The file, or the record of a file, that it was made of.
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

/// An image of a site's folder that an import takes over; its bytes are read when they are copied.
package struct ImportedMedia: Hashable, Sendable {
  package let path: SourcePath
  /// In the site's folder.
  package let source: String
  package let digest: SHA256Digest
}

/// What an import makes.
package struct ImportedArchive: Sendable {
  /// By path.
  package let files: [ImportedFile]
  package let copies: [ImportedCopy]
  /// By path.
  package let media: [ImportedMedia]

  package init(files: [ImportedFile], copies: [ImportedCopy] = [], media: [ImportedMedia] = []) {
    self.files = files.sorted { $0.path < $1.path }
    self.copies = copies
    self.media = media.sorted { $0.path < $1.path }
  }
}

/// Why something can't be imported.
package struct ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Of those that are read, with line and column where they are known.
  package let file: String
  /// A JSON Pointer (RFC 6901), or what the file has in its place; empty for all of it.
  package let place: String
  package let message: String

  init(file: String, place: String, message: String) {
    self.file = file
    self.place = place
    self.message = message
  }

  init(at place: ImportPlace, _ message: String) {
    self.init(file: "\(place)", place: "", message: message)
  }

  /// A file that the system doesn't let be read.
  package init(unreadable file: String, _ reason: String) {
    self.init(file: file, place: "", message: "it can't be read: \(reason)")
  }

  package var description: String { "\(file)\(place.isEmpty ? "" : " \(place)"): \(message)" }
}
