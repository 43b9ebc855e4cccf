#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A mistake in the command line, or in what surrounds the program: nothing that the image could be blamed for.
struct UsageError: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }

  /// What the operating system refused last, and to what.
  static func system(_ action: String) -> UsageError {
    UsageError("\(action): \(String(cString: strerror(errno)))")
  }
}
