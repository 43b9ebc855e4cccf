extension JSONValue {
  /// The value as a part of a script, in any element and for any browser: `<` could begin markup, and older browsers
  /// took U+2028 and U+2029 for ends of lines.
  package var scriptBytes: [UInt8] {
    // Outside of strings, none of the three occurs.
    let json = bytes(indented: false)
    return json.withUnsafeBufferPointer { json in
      var output: [UInt8] = []
      output.reserveCapacity(json.count)
      var start = 0
      func replace(_ count: Int, at index: Int, by escape: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: json[start..<index]))
        output.append(
          contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        start = index + count
      }
      for (index, byte) in json.enumerated() where byte == UInt8(ascii: "<") || byte == 0xE2 {
        if byte == UInt8(ascii: "<") {
          replace(1, at: index, by: #"\u003c"#)
        } else if index + 2 < json.count, json[index + 1] == 0x80, json[index + 2] & 0xFE == 0xA8 {
          replace(3, at: index, by: json[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#)
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: json[start...]))
      return output
    }
  }
}
