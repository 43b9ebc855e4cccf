#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A stream that people or programs read.
struct Terminal: Sendable {
  static let standardError = Terminal(descriptor: 2)
  static let standardOutput = Terminal(descriptor: 1)

  private let descriptor: Int32

  /// Whether colours are welcome: on a terminal, unless NO_COLOR says otherwise (no-color.org).
  var wantsColor: Bool {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(descriptor) == 1 && !refused
  }

  /// Writes all of `text`; a closed pipe is no reason to complain.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
