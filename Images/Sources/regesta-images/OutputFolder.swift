internal import ImageParts
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder for the versions, which is empty until all of them are there to be written.
struct OutputFolder {
  private let path: String

  init(path: String) throws {
    self.path = path
    guard let folder = opendir(path) else { throw UsageError.system("can't open the folder \(path)") }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name == "." || name == ".." else { throw UsageError("the folder \(path) isn't empty") }
    }
  }

  /// Writes all of them, or none.
  func write(_ versions: [ImageVersion], format: ImageFormat) throws {
    var written: [String] = []
    do {
      for version in versions {
        let file = path + "/" + version.name(in: format)
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw UsageError.system("can't create \(file)") }
        written.append(file)
        let isWhole = version.bytes.withUnsafeBytes { DescriptorWriting.writeAll($0, to: descriptor) }
        guard isWhole, close(descriptor) == 0 else { throw UsageError.system("can't write \(file)") }
      }
    } catch {
      for file in written { unlink(file) }
      throw error
    }
  }
}
