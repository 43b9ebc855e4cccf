package import Digests
package import ImageParts

/// An image of which versions are ready to be published: upright, without metadata, in several widths.
package struct PreparedImage: Hashable, Sendable {
  /// A file that is published.
  package struct Version: Hashable, Sendable {
    /// In pixels.
    package let width: Int
    package let height: Int
    /// The size of the file in bytes.
    package let size: Int
    package let digest: SHA256Digest

    package init(width: Int, height: Int, size: Int, digest: SHA256Digest) {
      self.width = width
      self.height = height
      self.size = size
      self.digest = digest
    }

    /// As programs write it and archives keep it.
    package func fileName(as format: ImageFormat) -> String { "\(width).\(format.ending)" }
  }

  package let path: MediaPath
  package let format: ImageFormat
  /// More than one for an animation.
  package let frames: Int
  /// By width; never empty.
  package let versions: [Version]

  /// Nil where there are no versions, or two are of one width.
  package init?(path: MediaPath, format: ImageFormat, frames: Int, versions: [Version]) {
    guard !versions.isEmpty, Set(versions.map(\.width)).count == versions.count else { return nil }
    self.path = path
    self.format = format
    self.frames = frames
    self.versions = versions.sorted { $0.width < $1.width }
  }

  private static let folder = "media/"

  /// Whether an image may stand at a path of the output.
  package static func isAddress(_ path: String) -> Bool { path.utf8.starts(with: folder.utf8) }

  /// The path of a version from the output's root.
  package func address(of version: Version) -> String {
    "\(Self.folder)\(path.parts.stem)-\(version.width).\(format.ending)"
  }

  package var largest: Version { versions[versions.count - 1] }
  /// The one for whoever can't choose: large enough for a page, small enough for a bad line.
  package var usual: Version { versions.last { $0.width <= 1_000 } ?? versions[0] }
}
