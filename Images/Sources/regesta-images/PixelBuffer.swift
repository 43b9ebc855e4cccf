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

  deinit { shim_free(bytes.baseAddress) }
}
