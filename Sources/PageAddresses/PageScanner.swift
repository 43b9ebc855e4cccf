/// Finds what a page of HTML, or a picture in SVG, refers to and what can be referred to in it.
///
/// It reads the bytes once, with the eyes of a browser that builds no tree: comments and the text of scripts and the
/// like are passed over, attributes count on any element that gives them this meaning.
package struct PageScanner {
  /// What stands at a place in the page.
  package enum Finding {
    /// An address that the page loads or links to, its character references decoded.
    case reference
    /// The id of an element, or the name of an `a`.
    case anchor
    /// The address to which the page sends its reader by itself; empty where it only loads itself again.
    case refresh
    /// The classes `notice` and `is-retracted` on one element, by which a page says that its article was withdrawn.
    case retraction
  }

  /// What is called for each finding: its value, valid during the call only, and where the value begins in the page; of
  /// several in one attribute, no two begin at the same place.
  package typealias Visitor = (Finding, UnsafeBufferPointer<UInt8>, Int) -> Void

  /// Calls `visit` for each finding, in the page's order.
  package static func scan(_ page: UnsafeBufferPointer<UInt8>, _ visit: Visitor) {
    withoutActuallyEscaping(visit) { visit in
      var scanner = PageScanner(reader: ByteReader(page), visit: visit)
      scanner.scan()
    }
  }

  private var reader: ByteReader
  private let visit: Visitor
  /// The value last decoded; kept for its memory.
  private var decoded: [UInt8] = []
  /// What a `meta` says, until its tag ends: the attributes' order is free.
  private var isRefresh = false
  private var content: (start: Int, value: UnsafeBufferPointer<UInt8>)?

  private init(reader: ByteReader, visit: @escaping Visitor) {
    self.reader = reader
    self.visit = visit
  }

  private mutating func scan() {
    while reader.move(to: UInt8(ascii: "<")) {
      guard let next = reader.peek(1) else { return }
      if next.isASCIILetter {
        reader.offset += 1
        tag()
      } else if next == UInt8(ascii: "!") {
        comment()
      } else {
        reader.offset += 1
      }
    }
  }

  /// A comment ends at `-->` or `--!>`, and at once where it begins with `>` or `->`.
  private mutating func comment() {
    guard reader.starts(with: "<!--") else {
      reader.move(to: UInt8(ascii: ">"))
      return
    }
    reader.offset += 4
    if reader.starts(with: ">") || reader.starts(with: "->") { return }
    while reader.move(to: UInt8(ascii: "-")) {
      if reader.starts(with: "-->") || reader.starts(with: "--!>") { return }
      reader.offset += 1
    }
  }

  private mutating func tag() {
    let start = reader.offset
    while let byte = reader.current, !byte.endsElementName { reader.offset += 1 }
    let name = reader.slice(from: start)
    let element = PageElement(name: name)
    (isRefresh, content) = (false, nil)
    while attribute(of: element) {}
    if isRefresh, let content { refresh(content.value, at: content.start) }
    guard let end = element.textEnd else { return }
    let text = reader.offset
    while reader.move(to: UInt8(ascii: "<")) {
      if reader.starts(with: end) { break }
      reader.offset += 1
    }
    guard element == .style else { return }
    StyleScanner.scan(reader.slice(from: text)) { address, offset in visit(.reference, address, text + offset)
    }
  }

  /// Reads one attribute; false at the tag's end.
  private mutating func attribute(of element: PageElement) -> Bool {
    while let byte = reader.current, byte.isHTMLSpace || byte == UInt8(ascii: "/") { reader.offset += 1 }
    guard let first = reader.current else { return false }
    if first == UInt8(ascii: ">") {
      reader.offset += 1
      return false
    }
    let start = reader.offset
    reader.offset += 1
    while let byte = reader.current, !byte.endsAttributeName { reader.offset += 1 }
    let name = reader.slice(from: start)
    reader.skipSpace()
    guard reader.current == UInt8(ascii: "=") else { return true }
    reader.offset += 1
    reader.skipSpace()
    let (value, place) = value()
    take(PageAttribute(name: name, of: element), value, at: place)
    return true
  }

  private mutating func value() -> (UnsafeBufferPointer<UInt8>, Int) {
    let quote = reader.current
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let quote {
      reader.offset += 1
      let start = reader.offset
      reader.move(to: quote)
      let value = reader.slice(from: start)
      if !reader.isAtEnd { reader.offset += 1 }
      return (value, start)
    }
    let start = reader.offset
    while let byte = reader.current, !byte.isHTMLSpace, byte != UInt8(ascii: ">") { reader.offset += 1 }
    return (reader.slice(from: start), start)
  }

  private mutating func take(_ attribute: PageAttribute?, _ value: UnsafeBufferPointer<UInt8>, at place: Int)
  {
    let visit = visit
    switch attribute {
    case .address: decode(value) { visit(.reference, $0, place) }
    case .anchor: decode(value) { visit(.anchor, $0, place) }
    case .sourceSet:
      decode(value) { value in SourceSet.forEachAddress(in: value) { visit(.reference, $0, place + $1) } }
    case .style: decode(value) { Self.style($0, at: place, visit) }
    case .classes: if Self.isRetraction(value) { visit(.retraction, value, place) }
    case .httpEquiv: isRefresh = value.isEqual(to: "refresh")
    case .content: content = (place, value)
    case nil: return
    case .presentation:
      guard value.count > 4, value[0].lowercased == UInt8(ascii: "u"), ByteReader(value).starts(with: "url(")
      else { return }
      decode(value) { Self.style($0, at: place, visit) }
    }
  }

  /// Calls `body` with the value that an attribute has once its references are replaced.
  private mutating func decode(
    _ value: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var reader = ByteReader(value)
    guard reader.move(to: UInt8(ascii: "&")) else { return body(value) }
    decoded.removeAll(keepingCapacity: true)
    CharacterReferences.append(decoding: value, to: &decoded)
    decoded.withUnsafeBufferPointer(body)
  }

  private static func isRetraction(_ classes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard classes.count >= 19 else { return false }
    let names = classes.split(whereSeparator: \.isHTMLSpace)
    return names.contains { $0.elementsEqual("notice".utf8) }
      && names.contains { $0.elementsEqual("is-retracted".utf8) }
  }

  /// The addresses of an attribute in CSS.
  private static func style(_ text: UnsafeBufferPointer<UInt8>, at place: Int, _ visit: Visitor) {
    StyleScanner.scan(text) { address, offset in visit(.reference, address, place + offset) }
  }

  /// `0; url=page.html`, where `url=` and quotes may be left out.
  private mutating func refresh(_ value: UnsafeBufferPointer<UInt8>, at place: Int) {
    let visit = visit
    decode(value) { visit(.refresh, Self.target(ofRefresh: $0), place) }
  }

  private static func target(ofRefresh value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var reader = ByteReader(value)
    while let byte = reader.current, byte != UInt8(ascii: ";"), byte != UInt8(ascii: ",") {
      reader.offset += 1
    }
    reader.offset = min(reader.offset + 1, value.count)
    reader.skipSpace()
    if reader.starts(with: "url") {
      let name = reader.offset
      reader.offset += 3
      reader.skipSpace()
      if reader.current == UInt8(ascii: "=") {
        reader.offset += 1
        reader.skipSpace()
      } else {
        reader.offset = name
      }
    }
    guard let quote = reader.current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return UnsafeBufferPointer(rebasing: value[reader.offset...])
    }
    reader.offset += 1
    let start = reader.offset
    reader.move(to: quote)
    return reader.slice(from: start)
  }
}
