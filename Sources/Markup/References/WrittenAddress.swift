/// Compares an address in the source, with its escapes, to the address that cmark-gfm made of it.
struct WrittenAddress {
  let source: UnsafeBufferPointer<UInt8>

  /// The bytes from `start` that spell `address`, or nil. A named character reference that isn't among HTML's oldest
  /// counts as any one scalar: a list of 2,000 names would buy nothing here.
  func range(from start: Int, spelling address: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var place = start
    var index = 0
    while index < address.count {
      guard place < source.count else { return nil }
      let byte = source[place]
      if byte == UInt8(ascii: "\\"), place + 1 < source.count, source[place + 1].isASCIIPunctuation,
        source[place + 1] == address[index]
      {
        place += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let reference = reference(at: place),
        let length = reference.length(in: address, at: index)
      {
        place = reference.end
        index += length
      } else if byte == address[index] {
        place += 1
        index += 1
      } else {
        return nil
      }
    }
    return start..<place
  }

  /// The address that is written from `start` to white space or, in angle brackets, `>`; its bytes and what they mean.
  func address(from start: Int) -> (range: Range<Int>, meaning: [UInt8]) {
    let isAngled = start < source.count && source[start] == UInt8(ascii: "<")
    let first = isAngled ? start + 1 : start
    var meaning: [UInt8] = []
    var place = first
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if isAngled ? byte == UInt8(ascii: ">") : byte.isASCIISpace { break }
      if byte == UInt8(ascii: "\\"), place + 1 < source.count, source[place + 1].isASCIIPunctuation {
        meaning.append(source[place + 1])
        place += 2
      } else if byte == UInt8(ascii: "&"), let reference = reference(at: place), let text = reference.text {
        meaning.append(contentsOf: text)
        place = reference.end
      } else {
        meaning.append(byte)
        place += 1
      }
    }
    return (first..<place, meaning)
  }

  /// What is written at `start`, escapes undone, and where the next begins.
  func character(at start: Int) -> (end: Int, meaning: [UInt8]) {
    if source[start] == UInt8(ascii: "\\"), start + 1 < source.count, source[start + 1].isASCIIPunctuation {
      return (start + 2, [source[start + 1]])
    }
    if source[start] == UInt8(ascii: "&"), let reference = reference(at: start), let text = reference.text {
      return (reference.end, text)
    }
    return (start + 1, [source[start]])
  }

  /// A character reference; its text is nil where we don't know the name.
  private struct Reference {
    let end: Int
    let text: [UInt8]?

    func length(in address: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
      if let text {
        let found = address[index...].prefix(text.count)
        return found.elementsEqual(text) ? text.count : nil
      }
      var end = index + 1
      while end < address.count, address[end].isUTF8Continuation { end += 1 }
      return end - index
    }
  }

  private func reference(at start: Int) -> Reference? {
    let limit = min(source.count, start + 34)
    guard let end = source[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
      return nil
    }
    let name = UnsafeBufferPointer(rebasing: source[start + 1..<end])
    guard name[0] != UInt8(ascii: "#") else {
      return Self.scalar(name).map { Reference(end: end + 1, text: Array(String($0).utf8)) }
    }
    guard name.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return nil }
    let known: [UInt8]? =
      switch String(decoding: name, as: UTF8.self) {
      case "amp": [UInt8(ascii: "&")]
      case "lt": [UInt8(ascii: "<")]
      case "gt": [UInt8(ascii: ">")]
      case "quot": [UInt8(ascii: "\"")]
      default: nil
      }
    return Reference(end: end + 1, text: known)
  }

  private static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHexadecimal = text.first == "x" || text.first == "X"
    let number = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
    return number.flatMap(Unicode.Scalar.init)
  }
}
