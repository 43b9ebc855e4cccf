/// Reads the numbers and texts of an ``Atlas``.
struct AtlasReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func readMagic() {
    let magic = "RGATLAS1"
    precondition(bytes.prefix(magic.utf8.count).elementsEqual(magic.utf8), "this is no atlas")
    offset = magic.utf8.count
  }

  /// An unsigned number in LEB128.
  mutating func count() -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
  }

  /// A signed number, zigzag in LEB128.
  mutating func signed() -> Int32 {
    let value = count()
    return Int32(value >> 1) ^ -Int32(value & 1)
  }

  mutating func text() -> String {
    let length = count()
    defer { offset += length }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }

  mutating func gridPoint() -> Atlas.GridPoint {
    let longitude = signed()
    return Atlas.GridPoint(longitude: longitude, latitude: signed())
  }

  mutating func rings() -> [[Atlas.ArcReference]] {
    (0..<count()).map { _ in
      (0..<count()).map { _ in
        let value = count()
        return Atlas.ArcReference(index: value >> 1, isReversed: value & 1 == 1)
      }
    }
  }

  mutating func appendArc(to points: inout [Atlas.GridPoint]) {
    let count = count()
    var point = gridPoint()
    points.append(point)
    for _ in 1..<count {
      let step = gridPoint()
      point = Atlas.GridPoint(
        longitude: point.longitude + step.longitude, latitude: point.latitude + step.latitude)
      points.append(point)
    }
  }
}
