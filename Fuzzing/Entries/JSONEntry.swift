import JSONReading
import JSONWriting

/// JSON from other programs: what is read is written so that it is read as the same.
enum JSONEntry {
  static func run(_ bytes: [UInt8]) throws {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONReader.value(of: bytes)
    } catch {
      try expect((0...bytes.count).contains(error.offset), "an error's offset lies in the text")
      return
    }
    for indented in [false, true] {
      let written = value.bytes(indented: indented)
      let again = try JSONReader.value(of: written)
      try expect(again == value, "JSON that was written is read as the same value")
      try expect(again.bytes(indented: indented) == written, "a value is written in one way")
    }
    let script = value.scriptBytes
    try expect(!script.contains(UInt8(ascii: "<")), "JSON for scripts has no “<”")
    try expect(try JSONReader.value(of: script) == value, "JSON for scripts is the same value")
  }
}
