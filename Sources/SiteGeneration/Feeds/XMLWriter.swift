internal import TrustedMarkup

/// Writes XML 1.0 as UTF-8, an element a line.
struct XMLWriter {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes.append(contentsOf: ">\n".utf8)
  }

  mutating func close(_ name: String) { bytes.append(contentsOf: "</\(name)>\n".utf8) }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    begin(name, attributes)
    bytes.append(contentsOf: "/>\n".utf8)
  }

  mutating func element(_ name: String, _ text: String) { element(name, [:], Array(text.utf8)) }

  /// An element with text.
  ///
  /// - Parameter text: UTF-8; what XML has no character for is left out.
  mutating func element(_ name: String, _ attributes: Attributes, _ text: [UInt8]) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    append(text)
    close(name)
  }

  private mutating func begin(_ name: String, _ attributes: Attributes) {
    bytes.append(contentsOf: "<\(name)".utf8)
    for (name, value) in attributes {
      bytes.append(contentsOf: " \(name)=\"".utf8)
      append(Array(value.utf8))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ text: [UInt8]) { bytes.append(escaping: Self.legal(text)) }

  /// Without the control characters and the two others that are no characters of XML (section 2.2).
  private static func legal(_ text: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) }
    guard text.contains(where: { isControl($0) || $0 == 0xEF }) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let isNone =
        text[index] == 0xEF && index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
      if isNone {
        index += 3
      } else {
        if !isControl(text[index]) { output.append(text[index]) }
        index += 1
      }
    }
    return output
  }
}
