/// Why an image can't be used, for the author of the archive.
struct ImageProblem: Error {
  /// Stable, for programs.
  enum Code: String {
    case notAnImage = "not-an-image"
    case unsupportedFormat = "unsupported-format"
    case damaged
    case fileTooLarge = "file-too-large"
    case tooManyPixels = "too-many-pixels"
    case tooManyFrames = "too-many-frames"
    case tooSlow = "too-slow"
    case tooMuchMemory = "too-much-memory"
  }

  let code: Code
  /// One or more sentences.
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// As JSON.
  var summary: String {
    "{\"error\":\(JSONText.string(code.rawValue)),\"message\":\(JSONText.string(message))}"
  }

  /// A file that a decoder gave up on, in the decoder's words where it had any.
  static func damaged(_ reason: String = "") -> ImageProblem {
    let start = "The file is damaged or cut off, so that a part of the picture would be missing"
    return ImageProblem(
      .damaged,
      (reason.isEmpty ? start + "." : "\(start) (\(reason)).")
        + " Copy it again from where it came from, or save it anew with an image editor.")
  }

  static func tooSlow(_ limits: Limits) -> ImageProblem {
    ImageProblem(
      .tooSlow,
      "The image takes more than \(limits.seconds) seconds of computing. Save a smaller version of it.")
  }

  static func tooMuchMemory(_ limits: Limits) -> ImageProblem {
    ImageProblem(
      .tooMuchMemory,
      "The image takes more than \(limits.memory) MiB of memory. Save a smaller version of it.")
  }
}
