/// Resolves the addresses on one page as a browser does that opens the output from a disk (RFC 3986, 5.2).
package struct AddressResolver {
  /// Where an address leads.
  package enum Outcome: Hashable, Sendable {
    /// Out of the archive's hands.
    case external
    /// To ``path``.
    case file
    /// Above the output's folder.
    case outside
    /// From the server's root, which is the output's only on some servers and on no disk.
    case serverRoot
    /// To the folder ``path``, which ends with a slash: servers show its index, disks don't.
    case folder
    /// Nowhere: an encoded slash or NUL is in no file's name.
    case impossible
  }

  /// The page's own path from the output's root.
  private let page: [UInt8]
  /// How many of the page's bytes are its folders, from none to all of them.
  private let folderEnds: [Int]
  private let baseURL: [UInt8]
  /// The path that was resolved last, from the output's root, percent-decoded.
  package private(set) var path: [UInt8] = []
  /// The fragment of the address resolved last, percent-decoded; empty where it names no place, as `#top` does.
  package private(set) var fragment: [UInt8] = []
  /// Whether the last address began with the archive's own URL.
  package private(set) var isAbsolute = false

  /// - Parameter baseURL: where the archive is published, ended by a slash.
  package init(page: String, baseURL: String?) {
    self.page = Array(page.utf8)
    var ends = [0]
    for (index, byte) in self.page.enumerated() where byte == UInt8(ascii: "/") { ends.append(index + 1) }
    folderEnds = ends
    self.baseURL = Array((baseURL ?? "").utf8)
  }

  /// Resolves `written`, an attribute's value or a `url()`.
  package mutating func resolve(_ written: UnsafeBufferPointer<UInt8>) -> Outcome {
    path.removeAll(keepingCapacity: true)
    fragment.removeAll(keepingCapacity: true)
    isAbsolute = false
    if let outcome = resolvePlain(written) { return outcome }
    var address = trimmed(written)
    if let hash = address.firstIndex(of: UInt8(ascii: "#")) {
      take(fragment: address[(hash + 1)...])
      address = address[..<hash]
    }
    if let query = address.firstIndex(of: UInt8(ascii: "?")) { address = address[..<query] }
    guard let first = address.first else {
      path.append(contentsOf: page)
      return .file
    }
    if !baseURL.isEmpty, address.starts(with: baseURL) {
      isAbsolute = true
      let rest = address.dropFirst(baseURL.count)
      return rest.isEmpty ? .folder : merge(rest)
    }
    if Self.hasScheme(address) { return .external }
    if first == UInt8(ascii: "/") {
      return address.dropFirst().first == first ? .external : .serverRoot
    }
    path.append(contentsOf: page[..<folderEnds[folderEnds.count - 1]])
    return merge(address)
  }

  /// What nearly all links are: `../` and then parts of letters, digits and `-._~`, with a fragment of the same. Nil for
  /// any other address, which ``resolve(_:)`` takes apart with care.
  private mutating func resolvePlain(_ address: UnsafeBufferPointer<UInt8>) -> Outcome? {
    var start = 0
    var folder = folderEnds.count - 1
    while start + 3 <= address.count, address[start] == UInt8(ascii: "."),
      address[start + 1] == UInt8(ascii: "."),
      address[start + 2] == UInt8(ascii: "/")
    {
      folder -= 1
      start += 3
    }
    var end = start
    var previous = UInt8(ascii: "/")
    while end < address.count, address[end] != UInt8(ascii: "#") {
      let byte = address[end]
      let beginsPart = previous == UInt8(ascii: "/")
      if beginsPart
        ? !Self.isWord(byte) : !Self.isWord(byte) && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "/")
      {
        return nil
      }
      previous = byte
      end += 1
    }
    guard previous != UInt8(ascii: "/") else { return nil }
    if end < address.count {
      let name = UnsafeBufferPointer(rebasing: address[(end + 1)...])
      // Three letters might be `top`.
      guard name.count > 3, name.allSatisfy(Self.isWord) else { return nil }
      fragment.append(contentsOf: name)
    }
    guard folder >= 0 else { return .outside }
    page.withUnsafeBufferPointer { page in
      path.append(contentsOf: UnsafeBufferPointer(rebasing: page[..<folderEnds[folder]]))
    }
    path.append(contentsOf: UnsafeBufferPointer(rebasing: address[start..<end]))
    return .file
  }

  /// Whether the byte is a letter, a digit or one of `-_~`: a bit each, as every byte of every link is asked for.
  private static func isWord(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 45 | 0x3FF << 48
    let high: UInt64 = 0x3FF_FFFF << 1 | 1 << 31 | 0x3FF_FFFF << 33 | 1 << 62
    return byte < 0x80 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 == 1
  }

  private func trimmed(_ written: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var address = written[...]
    while let last = address.last, last <= 0x20 { address.removeLast() }
    while let first = address.first, first <= 0x20 { address.removeFirst() }
    return address
  }

  /// A scheme is a letter, and letters, digits and `+-.` up to a colon (RFC 3986, 3.1).
  private static func hasScheme(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard address.first?.isASCIILetter == true else { return false }
    for byte in address {
      if byte == UInt8(ascii: ":") { return true }
      let isPart =
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
      if !isPart { return false }
    }
    return false
  }

  /// Adds the parts of a relative path to ``path``, which is empty or ends with a slash.
  private mutating func merge(_ relative: Slice<UnsafeBufferPointer<UInt8>>) -> Outcome {
    var rest = relative
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      let isLast = end == rest.endIndex
      let start = path.count
      guard append(decoding: rest[rest.startIndex..<end]) else { return .impossible }
      let part = path[start...]
      let isDot = part.count == 1 && part.first == UInt8(ascii: ".")
      let isDotDot = part.count == 2 && part.allSatisfy { $0 == UInt8(ascii: ".") }
      if isDot || isDotDot {
        path.removeSubrange(start...)
        if isDotDot, !removeFolder() { return .outside }
      } else if !isLast {
        path.append(UInt8(ascii: "/"))
      }
      if isLast { return path.isEmpty || path.last == UInt8(ascii: "/") ? .folder : .file }
      rest = rest[(end + 1)...]
    }
  }

  /// Takes the last folder off the path; false where there is none.
  private mutating func removeFolder() -> Bool {
    guard path.popLast() != nil else { return false }
    let end = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    path.removeSubrange(end...)
    return true
  }

  /// Appends one part of a path; false where no file can have such a name.
  private mutating func append(decoding part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard part.contains(UInt8(ascii: "%")) else {
      path.append(contentsOf: part)
      return true
    }
    let start = path.count
    Self.append(decoding: part, to: &path)
    return !path[start...].contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  private mutating func take(fragment written: Slice<UnsafeBufferPointer<UInt8>>) {
    Self.append(decoding: Self.withoutDirective(written), to: &fragment)
    if fragment.count == 3, fragment.map(\.lowercased).elementsEqual("top".utf8) { fragment.removeAll() }
  }

  /// `#id:~:text=words` names an element and words in it, which are the browser's to find.
  private static func withoutDirective(
    _ fragment: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = fragment
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...]
      if rest.starts(with: ":~:".utf8) { return fragment[..<colon] }
      rest.removeFirst()
    }
    return fragment
  }

  /// A `%` that begins no escape stays, as in a browser.
  private static func append(decoding text: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), text.endIndex - index > 2, let high = text[index + 1].hexValue,
        let low = text[index + 2].hexValue
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(text[index])
        index += 1
      }
    }
  }
}
