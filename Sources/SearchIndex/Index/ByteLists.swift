/// Many lists of numbers that grow side by side: in blocks of one array, each list in blocks of growing size.
struct ByteLists: Sendable {
  private struct List {
    var first: UInt32
    /// Where the next byte goes, and where its block ends.
    var next: UInt32
    var end: UInt32
    var size: UInt32
  }

  private static let smallest: UInt32 = 12
  private static let largest: UInt32 = 4096
  private static let link = 4

  private var lists: [List] = []
  private var bytes: [UInt8] = []

  /// Begins a list, whose number is that of lists before.
  mutating func addList() {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: repeatElement(0, count: Int(Self.smallest) + Self.link))
    lists.append(List(first: start, next: start, end: start + Self.smallest, size: Self.smallest))
  }

  /// Appends a number in as many bytes as it needs (LEB128).
  mutating func append(_ number: Int, to list: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      append(byte: UInt8(truncatingIfNeeded: rest) | 0x80, to: list)
      rest >>= 7
    }
    append(byte: UInt8(truncatingIfNeeded: rest), to: list)
  }

  mutating func append(byte: UInt8, to list: Int) {
    if lists[list].next == lists[list].end {
      let size = min(lists[list].size * 2, Self.largest)
      let start = UInt32(bytes.count)
      let link = Int(lists[list].end)
      for offset in 0..<Self.link { bytes[link + offset] = UInt8(truncatingIfNeeded: start >> (8 * offset)) }
      bytes.append(contentsOf: repeatElement(0, count: Int(size) + Self.link))
      lists[list].next = start
      lists[list].end = start + size
      lists[list].size = size
    }
    bytes[Int(lists[list].next)] = byte
    lists[list].next += 1
  }

  /// All bytes of a list.
  subscript(list: Int) -> [UInt8] {
    let last = lists[list]
    var result: [UInt8] = []
    var (start, size) = (last.first, Self.smallest)
    while true {
      if last.next >= start, last.next <= start + size, last.end == start + size {
        result += bytes[Int(start)..<Int(last.next)]
        return result
      }
      result += bytes[Int(start)..<Int(start + size)]
      let link = Int(start + size)
      start = (0..<Self.link).reduce(0) { $0 | UInt32(bytes[link + $1]) << (8 * $1) }
      size = min(size * 2, Self.largest)
    }
  }
}

/// Takes numbers from bytes that ``ByteLists`` wrote.
struct NumberReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func next() -> Int {
    var (number, shift) = (0, 0)
    while true {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func nextByte() -> UInt8 {
    position += 1
    return bytes[position - 1]
  }
}
