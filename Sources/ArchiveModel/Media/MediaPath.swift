package import Diagnostics
internal import UnicodeForms

/// The path of an image below `content/media/`, as metadata name it. Its letters are composed, whatever the disk makes of
/// them.
package struct MediaPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package static let folder = "content/media/"
  /// For the versions of images that are kept with the archive, each image's in a folder of its path.
  package static let derivedFolder = "content/media/derived/"

  package init(_ rawValue: String) {
    self.rawValue = UnicodeForm.composed(rawValue)
  }

  /// Nil for a file that doesn't stand below the folder.
  package init?(_ file: SourcePath) {
    guard file.rawValue.utf8.starts(with: Self.folder.utf8) else { return nil }
    self.init(String(decoding: file.rawValue.utf8.dropFirst(Self.folder.utf8.count), as: UTF8.self))
  }

  package var description: String { Self.folder + rawValue }

  /// What stands before the ending of the file's name, with the folders; and the ending in small letters, or nothing.
  package var parts: (stem: String, ending: String) {
    let utf8 = rawValue.utf8
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), !utf8[dot...].contains(UInt8(ascii: "/")) else {
      return (rawValue, "")
    }
    return (String(rawValue[..<dot]), rawValue[rawValue.index(after: dot)...].lowercased())
  }

  package static func < (left: MediaPath, right: MediaPath) -> Bool {
    left.rawValue.precedesByBytes(right.rawValue)
  }
}
