extension JSONValue {
  /// The value as a part of a script, in any element and for any browser: `<` could begin markup, and older browsers
  /// took U+2028 and U+2029 for ends of lines.
  package var scriptBytes: [UInt8] {
    // Outside of strings, none of the three occurs.
    let json = bytes(indented: false)
    var output: [UInt8] = []
    output.reserveCapacity(json.count)
    var index = json.startIndex
    while index < json.endIndex {
      let separator = json[index] == 0xE2 ? json[index...].prefix(3) : []
      if json[index] == UInt8(ascii: "<") {
        output.append(contentsOf: #"\u003c"#.utf8)
      } else if separator.elementsEqual([0xE2, 0x80, 0xA8]) || separator.elementsEqual([0xE2, 0x80, 0xA9]) {
        output.append(contentsOf: (separator.last == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
        index += 2
      } else {
        output.append(json[index])
      }
      index += 1
    }
    return output
  }
}
