/// A file's bytes at an address that stays, since the library reads them while it computes.
final class FileBytes {
  let buffer: UnsafeRawBufferPointer

  /// The capacity, and what fills it and says how far it got.
  init(capacity: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    let count = try fill(memory)
    buffer = UnsafeRawBufferPointer(start: memory.baseAddress, count: count)
  }

  deinit { buffer.deallocate() }
}
