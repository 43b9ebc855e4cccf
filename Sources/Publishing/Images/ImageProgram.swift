internal import JSONReading
internal import JSONWriting
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `regesta-images`, the program that makes the versions of images which are published.
package final class ImageProgram: Sendable {
  /// It can't be run, or doesn't do what it should.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Why an image can't be published, as the program says it.
  struct Refusal: Error {
    let message: String
  }

  package static let name = "regesta-images"
  /// In pixels: for telephones, for pages, and for screens with small pixels.
  static let widths = [480, 960, 1_600]

  private let path: String
  private let version = Mutex<String?>(nil)

  package init(path: String) {
    self.path = path
  }

  /// The program beside this one, or else one on the search path; nil where there is none.
  package static func find() -> ImageProgram? {
    InstalledProgram.path(of: name).map { ImageProgram(path: $0) }
  }

  /// What it calls itself and its library: others may make other files.
  func identity() throws -> String {
    try version.withLock { version in
      if let version { return version }
      let result = try ChildProcess.run(path, ["--version"])
      let text = String(decoding: result.output, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
      guard result.status == 0, !text.isEmpty else { throw failure(result) }
      version = String(text)
      return String(text)
    }
  }

  /// Writes versions of an image into a folder that is there and empty, and returns what the program says of them.
  ///
  /// - Throws: ``Refusal`` for an image that can't be used, and ``Failure``.
  func derive(_ image: String, into folder: String) throws -> JSONValue {
    let widths = Self.widths.map { String($0) }.joined(separator: ",")
    let result = try ChildProcess.run(path, ["derive", "--widths", widths, "--", image, folder])
    guard let status = result.status, status <= 1, let value = try? JSONReader.value(of: result.output) else {
      throw failure(result)
    }
    if status == 0 { return value }
    guard case .string(let message)? = value["message"] else { throw failure(result) }
    throw Refusal(message: message)
  }

  private func failure(_ result: ChildProcess.Result) -> Failure {
    let words = String(decoding: result.output.prefix(500), as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let end = result.status.map { "ended with status \($0)" } ?? "was killed"
    return Failure(description: "“\(path)” \(end)" + (words.isEmpty ? "" : ": \(words)"))
  }
}
