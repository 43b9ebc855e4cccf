import PageAddresses

/// Pages, pictures and style sheets of themes and of others: what is found in them has a place in them.
enum PageScannerEntry {
  static func run(_ bytes: [UInt8]) throws {
    var places: [(kind: Int, offset: Int, value: [UInt8])] = []
    bytes.withUnsafeBufferPointer { page in
      PageScanner.scan(page) { finding, value, offset in
        let kind =
          switch finding {
          case .reference: 0
          case .anchor: 1
          case .refresh: 2
          case .retraction: 3
          }
        places.append((kind, offset, Array(value)))
      }
    }
    for place in places {
      try expect((0...bytes.count).contains(place.offset), "what is found in a page has its place in it")
      try expect(
        place.value.count <= 3 * bytes.count + 8, "a value isn't much longer than what it is written as")
    }
    for (one, next) in zip(places, places.dropFirst()) where one.kind == 0 && next.kind == 0 {
      try expect(one.offset != next.offset, "no two addresses begin at one place")
    }

    var offsets: [Int] = []
    bytes.withUnsafeBufferPointer { sheet in
      StyleScanner.scan(sheet) { _, offset in offsets.append(offset) }
    }
    try expect(
      offsets.allSatisfy { (0...bytes.count).contains($0) },
      "what is found in a style sheet has its place in it")
    try expect(
      zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 }, "a style sheet's addresses come in its order")
  }
}
