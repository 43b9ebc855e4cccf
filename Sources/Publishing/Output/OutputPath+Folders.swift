internal import ArchiveModel

extension OutputPath {
  /// Reads a path from bytes, or returns nil where they aren't UTF-8 or ``init(_:)`` would.
  init?(utf8 bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    // What isn't UTF-8 comes back as other bytes.
    guard text.utf8.elementsEqual(bytes) else { return nil }
    self.init(text)
  }

  /// The folders that the file lies in, outermost first.
  var folders: [OutputPath] {
    let bytes = rawValue.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.compactMap {
      OutputPath(String(rawValue[..<$0]))
    }
  }

  /// The folder that the file lies in, or nil at the top.
  var folder: OutputPath? {
    let bytes = rawValue.utf8
    return bytes.lastIndex(of: UInt8(ascii: "/")).flatMap { OutputPath(String(rawValue[..<$0])) }
  }
}
