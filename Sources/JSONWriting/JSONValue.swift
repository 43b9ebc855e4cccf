/// A JSON value (RFC 8259) to be written; the members of an object keep the order in which they are given.
package indirect enum JSONValue: Hashable, Sendable {
  /// A member of an object.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case boolean(Bool)
  /// A number as RFC 8259, section 6, writes it.
  case number(String)
  case null

  /// An object of the members whose values aren't nil.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The value as UTF-8, indented by two spaces for people, or without any white space.
  package func bytes(indented: Bool) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, indentation: indented ? 0 : nil)
    return output
  }

  private func append(to output: inout [UInt8], indentation: Int?) {
    switch self {
    case .string(let text): Self.append(text, to: &output)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .null: output.append(contentsOf: "null".utf8)
    case .boolean(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .array(let elements):
      Self.append(elements, between: ("[", "]"), to: &output, indentation) { element, output, inner in
        element.append(to: &output, indentation: inner)
      }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &output, indentation) { member, output, inner in
        Self.append(member.name, to: &output)
        output.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        member.value.append(to: &output, indentation: inner)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between ends: (Unicode.Scalar, Unicode.Scalar), to output: inout [UInt8],
    _ indentation: Int?, _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    output.append(UInt8(ascii: ends.0))
    let inner = indentation.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendBreak(inner, to: &output)
      write(element, &output, inner)
    }
    if !elements.isEmpty { appendBreak(indentation, to: &output) }
    output.append(UInt8(ascii: ends.1))
  }

  private static func appendBreak(_ indentation: Int?, to output: inout [UInt8]) {
    guard let indentation else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        append(escaped: byte, to: &output)
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func append(escaped byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
    default:
      let digits = String(byte, radix: 16)
      output.append(contentsOf: "\\u\(digits.count == 1 ? "000" : "00")\(digits)".utf8)
    }
  }
}
