internal import CVipsShim

/// Memory that the library allocated.
final class ForeignBytes {
  let buffer: UnsafeMutableRawBufferPointer

  init(_ buffer: UnsafeMutableRawBufferPointer) {
    self.buffer = buffer
  }

  deinit { shim_free(buffer.baseAddress) }
}
