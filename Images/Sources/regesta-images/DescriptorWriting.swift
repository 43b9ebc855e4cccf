#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writing to a file or a pipe, however many steps that takes.
enum DescriptorWriting {
  /// False, with the reason in `errno`, where not all could be written.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let step = write(descriptor, start, rest.count)
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[step...])
    }
    return true
  }
}
