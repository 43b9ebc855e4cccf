import Foundation

@testable import Publishing

extension TemporaryFolder {
  /// A program that is asked as `regesta-images` is, and answers as it would.
  func imageProgram(version: String = "fake 1") throws -> ImageProgram {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Programs/images.sh").path
    if !exists("images.sh") { try FileManager.default.copyItem(atPath: script, toPath: path("images.sh")) }
    write("images.sh.version", "\(version)\n")
    return ImageProgram(path: path("images.sh"))
  }
}
