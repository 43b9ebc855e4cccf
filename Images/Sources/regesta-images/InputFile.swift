#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that was found to be a regular one, open for reading.
final class InputFile {
  let descriptor: Int32
  private let size: Int

  init(path: String) throws {
    // Opening a pipe would otherwise wait for its writer.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw UsageError.system("can't open \(path)") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw UsageError.system("can't look at \(path)") }
    size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG else {
      let kind = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no regular file"
      throw ImageProblem(.notAnImage, "This is \(kind), so it can't be an image.")
    }
    guard size > 0 else { throw ImageProblem(.notAnImage, "The file is empty.") }
    guard size <= Limits.fileSize else {
      throw ImageProblem(
        .fileTooLarge,
        "The file has more than \(Limits.fileSize >> 20) MiB. Save a smaller version of the image.")
    }
  }

  deinit { close(descriptor) }

  /// All of it, as it was when it was opened: what is added meanwhile is left out.
  func contents() throws -> FileBytes {
    try FileBytes(capacity: size) { buffer in
      var count = 0
      while count < size {
        let step = read(descriptor, buffer.baseAddress! + count, size - count)
        if step < 0 && errno == EINTR { continue }
        guard step >= 0 else { throw UsageError.system("can't read the file") }
        if step == 0 { break }
        count += step
      }
      return count
    }
  }
}
