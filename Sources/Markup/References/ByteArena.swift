internal import Synchronization

/// Bytes that live about as long as each other, in few large blocks: freed one by one, they would leave gaps all over the heap,
/// which every later allocation would have to look through.
struct ByteArena: ~Copyable, Sendable {
  /// Memory that many hold a part of.
  final class Block: @unchecked Sendable {
    // Each part is written once, before its place is handed out.
    fileprivate let memory: UnsafeMutableRawBufferPointer
    fileprivate var used = 0

    fileprivate init(size: Int) {
      memory = .allocate(byteCount: size, alignment: 1)
    }

    deinit {
      memory.deallocate()
    }

    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: memory[range])
    }
  }

  private static let blockSize = 1 << 20

  private let current = Mutex<Block?>(nil)

  /// Keeps a copy of `bytes`. The block lives as long as anyone holds it.
  func store(_ bytes: UnsafeRawBufferPointer) -> (block: Block, range: Range<Int>) {
    current.withLock { current in
      let block: Block
      if let open = current, open.memory.count - open.used >= bytes.count {
        block = open
      } else {
        block = Block(size: max(Self.blockSize, bytes.count))
        current = block
      }
      let range = block.used..<block.used + bytes.count
      UnsafeMutableRawBufferPointer(rebasing: block.memory[range]).copyMemory(from: bytes)
      block.used = range.upperBound
      return (block, range)
    }
  }
}
