package import BinaryCoding
package import Digests

/// A file below `.regesta/` in which one build leaves bytes for the next. One that is damaged, or that another program or
/// another build than expected wrote, is as good as none.
///
///     "regesta-cache 1\n", whose it is and of which build (16 bytes each), the bytes, the SHA-256 of all that
package struct CacheFile: Sendable {
  private static let signature = Array("regesta-cache 1\n".utf8)
  private static let headerSize = signature.count + 32

  private let path: String
  private let owner: Fingerprint

  /// - Parameter owner: the program; the bytes are of no use to any other.
  package init(_ name: String, in state: StateFolder, of owner: Fingerprint) {
    path = state.path.path(to: name)
    self.owner = owner
  }

  /// The bytes, and of which build they are; nil where there are none that can be trusted.
  package func read() -> (bytes: ArraySlice<UInt8>, build: Fingerprint)? {
    guard let all = try? readFile(path, limit: 1 << 40), all.count >= Self.headerSize + 32,
      all.starts(with: Self.signature)
    else { return nil }
    return all.withUnsafeBytes { bytes in
      func word(_ index: Int) -> UInt64 {
        UInt64(
          littleEndian: bytes.loadUnaligned(
            fromByteOffset: Self.signature.count + index * 8, as: UInt64.self))
      }
      let end = bytes.count - 32
      guard Fingerprint(high: word(0), low: word(1)) == owner,
        SHA256Digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
          == SHA256Digest(rawBytes: UnsafeRawBufferPointer(rebasing: bytes[end...]))
      else { return nil }
      return (all[Self.headerSize..<end], Fingerprint(high: word(2), low: word(3)))
    }
  }

  /// Replaces the file, in one step. What it is to hold is written piece by piece, and never held as a whole.
  ///
  /// - Parameters:
  ///   - build: tells builds apart; the same for all files of one.
  ///   - encode: writes the bytes.
  package func write(of build: Fingerprint, _ encode: (inout BinaryWriter) -> Void) throws(FileSystemError) {
    let draft = path + ".draft"
    try FileTree.removeFile(draft)
    var file: FileDescriptor? = try FileDescriptor.creating(draft)
    let hasher = SHA256Hasher()
    var failure: FileSystemError?
    func put(_ piece: [UInt8]) {
      guard failure == nil else { return }
      do throws(FileSystemError) {
        try piece.withBytes { (bytes) throws(FileSystemError) in try file?.write(bytes, path: draft) }
      } catch {
        failure = error
      }
      piece.withUnsafeBytes { hasher.update($0) }
    }
    var writer = BinaryWriter(after: Self.signature, takePiece: put)
    for word in [owner.high, owner.low, build.high, build.low] { writer.write(fixed: word) }
    encode(&writer)
    writer.finish()
    put(hasher.finish().rawBytes)
    do throws(FileSystemError) {
      if let failure { throw failure }
      try file.take()?.closeWritten(path: draft)
      try FileTree.move(draft, to: path)
    } catch {
      // On a full disk, others need the room.
      try? FileTree.removeFile(draft)
      throw error
    }
  }

  /// Removes the file, so that the next build begins anew.
  package func remove() throws(FileSystemError) {
    try FileTree.removeFile(path)
  }
}
