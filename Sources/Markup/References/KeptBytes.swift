/// Bytes at a place of their own, which stay there as long as this value does.
final class KeptBytes {
  let buffer: UnsafeBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    buffer = UnsafeBufferPointer(copy)
  }

  deinit { buffer.deallocate() }
}
