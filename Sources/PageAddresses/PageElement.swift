/// The elements that a scan of a page treats in ways of their own.
enum PageElement: Equatable {
  case a
  case object
  case meta
  case style
  case script
  case title
  case textarea
  case iframe
  case noembed
  case noframes
  case xmp
  case other

  init(name: UnsafeBufferPointer<UInt8>) {
    self = .other
    switch name.count {
    case 1 where name[0].lowercased == UInt8(ascii: "a"): self = .a
    case 3 where name.isEqual(to: "xmp"): self = .xmp
    case 4 where name.isEqual(to: "meta"): self = .meta
    case 5 where name.isEqual(to: "style"): self = .style
    case 5 where name.isEqual(to: "title"): self = .title
    case 6 where name.isEqual(to: "script"): self = .script
    case 6 where name.isEqual(to: "object"): self = .object
    case 6 where name.isEqual(to: "iframe"): self = .iframe
    case 7 where name.isEqual(to: "noembed"): self = .noembed
    case 8 where name.isEqual(to: "textarea"): self = .textarea
    case 8 where name.isEqual(to: "noframes"): self = .noframes
    default: break
    }
  }

  /// What ends the element, where its content is text whatever it looks like.
  var textEnd: StaticString? {
    switch self {
    case .style: "</style"
    case .script: "</script"
    case .title: "</title"
    case .textarea: "</textarea"
    case .iframe: "</iframe"
    case .noembed: "</noembed"
    case .noframes: "</noframes"
    case .xmp: "</xmp"
    case .a, .object, .meta, .other: nil
    }
  }
}

/// The attributes that hold addresses or give elements names.
enum PageAttribute {
  case address
  case sourceSet
  case anchor
  case style
  /// One of SVG, which may hold `url(#pattern)`.
  case presentation
  case classes
  case httpEquiv
  case content

  /// Nil for an attribute that means nothing here.
  init?(name: UnsafeBufferPointer<UInt8>, of element: PageElement) {
    // Most attributes are told by their length and first letter.
    switch (name.count, name[0].lowercased) {
    case (2, UInt8(ascii: "i")) where name.isEqual(to: "id"): self = .anchor
    case (3, UInt8(ascii: "s")) where name.isEqual(to: "src"): self = .address
    case (4, UInt8(ascii: "h")) where name.isEqual(to: "href"): self = .address
    case (4, UInt8(ascii: "n")) where element == .a && name.isEqual(to: "name"): self = .anchor
    case (4, UInt8(ascii: "d")) where element == .object && name.isEqual(to: "data"): self = .address
    case (4, UInt8(ascii: "c")) where name.isEqual(to: "cite"): self = .address
    case (5, UInt8(ascii: "s")) where name.isEqual(to: "style"): self = .style
    case (5, UInt8(ascii: "c")) where name.isEqual(to: "class"): self = .classes
    case (6, UInt8(ascii: "s")) where name.isEqual(to: "srcset"): self = .sourceSet
    case (6, UInt8(ascii: "p")) where name.isEqual(to: "poster"): self = .address
    case (6, UInt8(ascii: "a")) where name.isEqual(to: "action"): self = .address
    case (7, UInt8(ascii: "c")) where element == .meta && name.isEqual(to: "content"): self = .content
    case (10, UInt8(ascii: "x")) where name.isEqual(to: "xlink:href"): self = .address
    case (10, UInt8(ascii: "f")) where name.isEqual(to: "formaction"): self = .address
    case (10, UInt8(ascii: "b")) where name.isEqual(to: "background"): self = .address
    case (10, UInt8(ascii: "h")) where element == .meta && name.isEqual(to: "http-equiv"): self = .httpEquiv
    case (11, UInt8(ascii: "i")) where name.isEqual(to: "imagesrcset"): self = .sourceSet
    case (4, UInt8(ascii: "f")) where name.isEqual(to: "fill"): self = .presentation
    case (4, UInt8(ascii: "m")) where name.isEqual(to: "mask"): self = .presentation
    case (6, UInt8(ascii: "s")) where name.isEqual(to: "stroke"): self = .presentation
    case (6, UInt8(ascii: "f")) where name.isEqual(to: "filter"): self = .presentation
    case (6, UInt8(ascii: "c")) where name.isEqual(to: "cursor"): self = .presentation
    case (9, UInt8(ascii: "c")) where name.isEqual(to: "clip-path"): self = .presentation
    case (10, UInt8(ascii: "m")) where name.isEqual(to: "marker-mid") || name.isEqual(to: "marker-end"):
      self = .presentation
    case (12, UInt8(ascii: "m")) where name.isEqual(to: "marker-start"): self = .presentation
    default: return nil
    }
  }
}

/// The candidates of a `srcset`.
enum SourceSet {
  /// Calls `visit` with the address of each, and where it begins.
  static func forEachAddress(
    in value: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) {
    var reader = ByteReader(value)
    while true {
      while let byte = reader.current, byte.isHTMLSpace || byte == UInt8(ascii: ",") { reader.offset += 1 }
      guard !reader.isAtEnd else { return }
      let start = reader.offset
      while let byte = reader.current, !byte.isHTMLSpace { reader.offset += 1 }
      // An address may have commas within, but one at its end separates.
      let written = reader.slice(from: start)
      let end = written.lastIndex { $0 != UInt8(ascii: ",") }.map { $0 + 1 } ?? 0
      visit(UnsafeBufferPointer(rebasing: written[..<end]), start)
      if end == written.count { reader.move(to: UInt8(ascii: ",")) }
    }
  }
}
