internal import CVipsShim

/// A file's bytes at an address that stays, since the library reads them while it computes.
final class FileBytes {
  let buffer: UnsafeRawBufferPointer

  /// The capacity, and what fills it and says how far it got.
  init(capacity: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    guard let memory = shim_allocate(capacity) else { throw DecoderError("out of memory") }
    let count = try fill(UnsafeMutableRawBufferPointer(start: memory, count: capacity))
    buffer = UnsafeRawBufferPointer(start: memory, count: count)
  }

  deinit { shim_free(UnsafeMutableRawPointer(mutating: buffer.baseAddress)) }
}
