internal import ImageParts
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the worker sends to its supervisor: lines, one of which is followed by the bytes of a file.
struct WorkerMessages {
  let descriptor: Int32

  func send(_ report: ImageReport) {
    line("image \(report.format.rawValue) \(report.width) \(report.height) \(report.frames)")
  }

  func sendVersion(width: Int, height: Int, bytes: UnsafeRawBufferPointer) {
    line("version \(width) \(height) \(bytes.count)")
    write(bytes)
  }

  func send(_ problem: ImageProblem) {
    line("problem \(problem.code.rawValue) \(problem.message)")
    sendEnd()
  }

  func send(_ error: UsageError) {
    line("usage \(error.message)")
    sendEnd()
  }

  func sendEnd() { line("end") }

  private func line(_ text: String) {
    var bytes = Array(text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    bytes.withUnsafeBytes(write)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    // Without a supervisor nobody needs a worker.
    guard DescriptorWriting.writeAll(bytes, to: descriptor) else { _exit(1) }
  }

  /// Reads all that a worker sent: nil where it got no further than that.
  static func report(in bytes: [UInt8], widths: [Int]) throws -> ImageReport? {
    var rest = bytes[...]
    var report: ImageReport?
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let words = String(decoding: rest[..<end], as: UTF8.self)
        .split(separator: " ", maxSplits: 4).map(String.init)
      let text = words.dropFirst().joined(separator: " ")
      rest = rest[(end + 1)...]
      switch words.first {
      case "image":
        guard report == nil, words.count == 5, let format = ImageFormat(rawValue: words[1]),
          let width = Int(words[2]), let height = Int(words[3]), let frames = Int(words[4])
        else { return nil }
        report = ImageReport(format: format, width: width, height: height, frames: frames)
      case "version":
        guard let plan = report.map({ VersionSizes.sizes(of: ($0.width, $0.height), widths: widths) }),
          let done = report?.versions.count, done < plan.count, words.count == 4,
          words[1] == String(plan[done].width), words[2] == String(plan[done].height),
          let count = Int(words[3]), count >= 0, count <= rest.count
        else { return nil }
        report?.versions.append(
          ImageVersion(width: plan[done].width, height: plan[done].height, bytes: Array(rest.prefix(count))))
        rest = rest.dropFirst(count)
      case "problem":
        guard words.count > 2, let code = ImageProblem.Code(rawValue: words[1]) else { return nil }
        throw ImageProblem(code, String(text.dropFirst(words[1].count + 1)))
      case "usage":
        throw UsageError(text)
      case "end":
        return report
      default:
        return nil
      }
    }
    return nil
  }
}
