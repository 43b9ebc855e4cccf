#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program that goes on until nobody writes to it any more: when this value goes, or this process.
final class RunningProcess: Sendable {
  private static let longestLine = 4096

  private let child: pid_t
  private let input: FileDescriptor
  private let output: FileDescriptor

  init(child: pid_t, input: consuming FileDescriptor, output: consuming FileDescriptor) {
    self.child = child
    self.input = input
    self.output = output
  }

  /// The first line that it writes; what there is of one where it ends before.
  func firstLine() -> String {
    var line: [UInt8] = []
    while line.count < Self.longestLine {
      var byte: UInt8 = 0
      let count = try? withUnsafeMutableBytes(of: &byte) { bytes throws(FileSystemError) in
        try output.read(into: bytes, path: "a program's output")
      }
      guard count == 1, byte != UInt8(ascii: "\n") else { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
