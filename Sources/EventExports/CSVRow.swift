/// A row of comma-separated values (RFC 4180) in UTF-8.
package enum CSVRow {
  package static func append(_ values: [String], to output: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      let isQuoted =
        value.utf8.contains { "\",\r\n".utf8.contains($0) } || value.utf8.first == 0x20
        || value.utf8.last == 0x20
      if isQuoted { output.append(UInt8(ascii: "\"")) }
      for byte in value.utf8 {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
      if isQuoted { output.append(UInt8(ascii: "\"")) }
    }
    output.append(contentsOf: "\r\n".utf8)
  }

  /// A spreadsheet takes a text that begins like a formula for one, and runs it; after an apostrophe it is text.
  package static func harmless(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'\(text)"
  }
}
