internal import ImageParts
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import CVipsShim

/// The process in which decoders run: it can write to nothing but the pipe to its supervisor.
struct Worker {
  let widths: [Int]
  let limits: Limits
  let messages: WorkerMessages

  func run(_ file: InputFile) -> Never {
    do {
      try prepare(file)
      try derive(file.contents())
      messages.sendEnd()
    } catch let problem as ImageProblem {
      messages.send(problem)
    } catch let error as DecoderError {
      messages.send(problem(of: error))
    } catch let error as UsageError {
      messages.send(error)
    } catch {
      messages.send(UsageError("\(error)"))
    }
    _exit(0)
  }

  private func prepare(_ file: InputFile) throws {
    // Decoders complain where they like; what they say is in the library's messages, too.
    let nowhere = open("/dev/null", O_RDWR)
    for standard: Int32 in 0...2 { dup2(nowhere, standard) }
    shim_close_others(file.descriptor, messages.descriptor)
    shim_clear_environment()
    try limits.enforce()
    guard shim_start() == 0 else {
      throw UsageError("libvips doesn't start: \(String(cString: shim_error()))")
    }
    shim_confine()
  }

  private func derive(_ original: FileBytes) throws {
    let format = try ImageSignature.format(of: original)
    let file = format == .gif ? try wholeGIF(original) : original
    let header = try Raster(file, format: format, everyFrame: false)
    let frames = format == .gif || format == .webp ? max(1, header.frameCount) : 1
    try check(header, frames: frames)
    let orientation = header.orientation
    let isTurned = orientation >= 5
    let report = ImageReport(
      format: format, width: isTurned ? header.frameHeight : header.width,
      height: isTurned ? header.width : header.frameHeight, frames: frames)
    messages.send(report)
    if widths.isEmpty { return }

    let source = try Raster(file, format: format, everyFrame: frames > 1)
    let animation = frames > 1 ? source.animation(frames: frames) : nil
    let pixels = try source.inSRGB().pixels()
    guard pixels.height == header.frameHeight * frames, pixels.width == header.width else {
      throw ImageProblem.damaged("sizes contradict each other")
    }
    let stack = FrameStack(pixels.withoutOpaqueAlpha(), frames: frames, orientation: orientation)
    for size in VersionSizes.sizes(of: (report.width, report.height), widths: widths) {
      let image = try stack.scaled(width: size.width, height: size.height)
      if let animation { image.animate(animation, frameHeight: size.height) }
      let bytes = try image.encoded(as: format)
      messages.sendVersion(
        width: size.width, height: size.height, bytes: UnsafeRawBufferPointer(bytes.buffer))
    }
  }

  /// The decoder takes what is there of the last frame for all of it, and stumbles over some comments.
  private func wholeGIF(_ file: FileBytes) throws -> FileBytes {
    guard let bytes = GIFBlocks(ByteReader(file.buffer)).withoutMetadata() else {
      throw ImageProblem.damaged("its end is missing")
    }
    return try FileBytes(capacity: bytes.count) { buffer in
      buffer.copyBytes(from: bytes)
      return bytes.count
    }
  }

  private func check(_ header: Raster, frames: Int) throws {
    guard frames <= limits.frames else {
      throw ImageProblem(
        .tooManyFrames,
        "The animation has \(frames) frames; at most \(limits.frames) are allowed. Shorten it.")
    }
    let pixels = header.width * header.frameHeight
    guard pixels <= limits.pixels / frames else {
      let size = "\(header.width) × \(header.frameHeight) pixels" + (frames > 1 ? " in \(frames) frames" : "")
      throw ImageProblem(
        .tooManyPixels,
        "The image has \(size); at most \(limits.pixels) pixels are allowed. Save a smaller version of it.")
    }
  }

  private func problem(of error: DecoderError) -> ImageProblem {
    let words = error.message.lowercased()
    if words.contains("number of frames") {
      return ImageProblem(.tooManyFrames, "The animation has far too many frames. Shorten it.")
    }
    // A thread is given its stack before it starts.
    if words.contains("creating thread") { return .tooMuchMemory(limits) }
    if words.contains("unsupported") || words.contains("not supported") {
      return .unsupported(
        "The image uses a part of its format that can't be read (\(error.reason))",
        advice: "Save it anew with an image editor.")
    }
    return .damaged(error.reason)
  }
}
