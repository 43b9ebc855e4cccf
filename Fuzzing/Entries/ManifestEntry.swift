import Publishing

/// A manifest of unknown origin: what is read is written so that it is read as the same, and names no file outside.
enum ManifestEntry {
  static func run(_ bytes: [UInt8]) throws {
    let manifest: Manifest
    do throws(Manifest.SyntaxError) {
      manifest = try Manifest(parsing: bytes)
    } catch {
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      try expect((1...lines).contains(error.line), "the line of an error is one of the file")
      return
    }
    let written = manifest.bytes
    let again = try Manifest(parsing: written)
    try expect(again == manifest, "a manifest that was written is read as the same")
    try expect(again.bytes == written, "a manifest is written in one way")
    for entry in manifest.entries {
      let parts = entry.path.rawValue.utf8.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      try expect(
        parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) }, "no path leads out of the output")
      try expect(manifest.digest(of: entry.path) == entry.digest, "each entry is found by its path")
    }
  }
}
