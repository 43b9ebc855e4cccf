#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The names in one folder, read one by one; `.` and `..` are left out.
struct FolderListing: ~Copyable {
  #if canImport(Glibc)
    private let stream: OpaquePointer
  #else
    private let stream: UnsafeMutablePointer<DIR>
  #endif
  private let path: String

  /// Opens the folder at `path`, which may not be a symbolic link.
  init(_ path: String) throws(FileSystemError) {
    let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { throw FileSystemError(.list, path) }
    guard let stream = fdopendir(number) else {
      let error = FileSystemError(.list, path)
      close(number)
      throw error
    }
    self.stream = stream
    self.path = path
  }

  deinit {
    closedir(stream)
  }

  /// The open folder, for calls that take a name in it.
  var descriptor: Int32 { dirfd(stream) }

  /// The next name, ended by NUL and valid until the next call, or nil at the end. It may not be UTF-8.
  func next() throws(FileSystemError) -> UnsafePointer<CChar>? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileSystemError(.list, path) }
        return nil
      }
      // The record is shorter than `dirent` says: it must not be copied.
      let name = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name)!)
        .assumingMemoryBound(to: CChar.self)
      if !Self.isDotOrDotDot(name) { return name }
    }
  }

  private static func isDotOrDotDot(_ name: UnsafePointer<CChar>) -> Bool {
    let dot = CChar(UInt8(ascii: "."))
    return name[0] == dot && (name[1] == 0 || (name[1] == dot && name[2] == 0))
  }
}
