internal import CVipsShim

/// Decoded pixels of 8 bits.
final class PixelBuffer {
  let bytes: UnsafeMutableRawBufferPointer
  let width: Int
  let height: Int
  let bands: Int

  /// Takes over memory of the library.
  init(bytes: UnsafeMutableRawBufferPointer, width: Int, height: Int, bands: Int) {
    precondition(bytes.count == width * height * bands, "pixels have one byte for each band")
    self.bytes = bytes
    self.width = width
    self.height = height
    self.bands = bands
  }

  /// The same without transparency, where nothing is transparent: a third less to compute and to write.
  func withoutOpaqueAlpha() -> PixelBuffer {
    guard bands == 2 || bands == 4 else { return self }
    let colours = bands - 1
    let pixels = width * height
    for pixel in 0..<pixels where bytes[pixel * bands + colours] != 255 { return self }
    guard let start = shim_allocate(pixels * colours) else { return self }
    let memory = UnsafeMutableRawBufferPointer(start: start, count: pixels * colours)
    for pixel in 0..<pixels {
      for band in 0..<colours { memory[pixel * colours + band] = bytes[pixel * bands + band] }
    }
    return PixelBuffer(bytes: memory, width: width, height: height, bands: colours)
  }

  deinit { shim_free(bytes.baseAddress) }
}
