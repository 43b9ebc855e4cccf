internal import CVipsShim

/// The decoded frames of an image, one under the other; one for a still image.
struct FrameStack {
  private let pixels: PixelBuffer
  private let frames: Int
  private let orientation: Int

  init(_ pixels: PixelBuffer, frames: Int, orientation: Int) {
    self.pixels = pixels
    self.frames = frames
    self.orientation = orientation
  }

  /// All frames upright and in another size. Each is scaled alone, or its edge would bleed into the next.
  func scaled(width: Int, height: Int) throws -> Raster {
    let source = try Raster(pixels)
    if frames == 1 { return try fitted(source, width: width, height: height) }
    let length = width * height * pixels.bands
    let memory = UnsafeMutableRawBufferPointer(
      start: shim_allocate(length * frames), count: length * frames)
    guard memory.baseAddress != nil else { throw DecoderError("out of memory") }
    let result = PixelBuffer(bytes: memory, width: width, height: height * frames, bands: pixels.bands)
    for index in 0..<frames {
      let frame = try source.frame(index, height: pixels.height / frames)
      let small = try fitted(frame, width: width, height: height).pixels()
      UnsafeMutableRawBufferPointer(rebasing: memory[(index * length)..<((index + 1) * length)])
        .copyMemory(from: UnsafeRawBufferPointer(small.bytes))
    }
    return try Raster(result)
  }

  private func fitted(_ frame: Raster, width: Int, height: Int) throws -> Raster {
    let upright = orientation == 1 ? frame : try frame.upright(from: orientation)
    if upright.width == width, upright.height == height { return upright }
    let result = try upright.scaled(width: width, height: height)
    precondition(result.width == width && result.height == height, "the library rounds as we do")
    return result
  }
}
