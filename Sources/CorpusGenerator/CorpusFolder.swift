#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new folder that a corpus is written into.
package struct CorpusFolder {
  private let root: String
  private var made: Set<String> = []

  /// What the system refused to do.
  package struct WriteError: Error, CustomStringConvertible {
    package let path: String
    package let code: Int32

    /// The path and the system's words.
    package var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  /// The folder at that path, made at the first file if it isn't there.
  package init(path: String) {
    root = path
  }

  /// Writes every file of `corpus` and returns how many there were.
  package mutating func write(_ corpus: Corpus) throws -> Int {
    var count = 0
    try corpus.forEachFile { path, bytes in
      try write(bytes, at: path)
      count += 1
    }
    return count
  }

  private mutating func write(_ bytes: [UInt8], at path: String) throws {
    let full = "\(root)/\(path)"
    try makeFolders(of: full)
    // Never over an existing file: two corpora in one folder would be neither.
    let file = open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw WriteError(path: full, code: errno) }
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, code == 0 {
        let written = Self.writeSome(file, UnsafeRawBufferPointer(rebasing: rest))
        if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { code = errno }
      }
    }
    if close(file) != 0, code == 0 { code = errno }
    if code != 0 { throw WriteError(path: full, code: code) }
  }

  /// The system's `write`, under a name that this type's own methods don't hide.
  private static func writeSome(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  private mutating func makeFolders(of file: String) throws {
    guard let end = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = String(file[..<end])
    guard !folder.isEmpty, !made.contains(folder) else { return }
    try makeFolders(of: folder)
    if mkdir(folder, 0o755) != 0, errno != EEXIST { throw WriteError(path: folder, code: errno) }
    made.insert(folder)
  }
}
