/// Writes the words of a block with their marks.
///
/// Whether a sign for emphasis counts depends on what stands before and behind it. Where it wouldn't, an empty comment comes
/// between, which shows nothing and is a sign of punctuation for that rule.
struct MarkdownInlines {
  enum Context { case paragraph, heading, cell }

  private static let joint = "<!-- -->"

  private let context: Context
  private var output = ""
  /// The sign that was written last, as the rules for emphasis see it.
  private var last = MarkdownSigns.Kind.space
  private var lastDelimiter: (sign: String, isOpening: Bool)?
  private var linkDepth = 0

  /// - Parameter startsLine: whether what is written begins a line of Markdown.
  static func markdown(_ runs: [HTMLRun], in context: Context = .paragraph) -> String {
    let pieces = MarkdownPieces.pieces(runs)
    var writer = MarkdownInlines(context)
    writer.write(pieces[...], level: 0)
    switch context {
    case .paragraph: return writer.output
    case .heading:
      // A last number sign would belong to the heading's.
      guard writer.output.hasSuffix("#") else { return writer.output }
      return "\(writer.output.dropLast())\\#"
    case .cell: return writer.output.replacing("|", with: "\\|")
    }
  }

  private init(_ context: Context) {
    self.context = context
  }

  private mutating func write(_ pieces: ArraySlice<HTMLRun>, level: Int) {
    var start = pieces.startIndex
    while start < pieces.endIndex {
      guard level < pieces[start].marks.count else {
        write(pieces[start])
        start += 1
        continue
      }
      let mark = pieces[start].marks[level]
      let end =
        pieces[start...].firstIndex { $0.marks.count <= level || $0.marks[level] != mark } ?? pieces.endIndex
      write(pieces[start..<end], marked: mark, level: level)
      start = end
    }
  }

  private mutating func write(_ pieces: ArraySlice<HTMLRun>, marked mark: HTMLMark, level: Int) {
    switch mark {
    case .strong: delimit("**", pieces, level)
    case .deleted: delimit("~~", pieces, level)
    case .emphasis:
      // `***a***` would be strong within emphasis.
      let isAlone =
        level > 0 && lastDelimiter.map { $0.sign == "**" && $0.isOpening } == true && isWhole(pieces, level)
      delimit(isAlone ? "_" : "*", pieces, level)
    case .code: code(pieces)
    case .link(let address, nil) where isAddress(pieces, address, level): put("<\(address)>")
    case .link(let address, let title):
      put("[")
      linkDepth += 1
      write(pieces, level: level + 1)
      linkDepth -= 1
      put("]\(LinkText.end(address, title))")
    case .element(let name, let attributes):
      put("<\(name)\(attributes)>")
      write(pieces, level: level + 1)
      put("</\(name)>")
    }
  }

  /// The end of the strong words that are being written.
  private var strongEnds: [Int] = []

  private func isWhole(_ pieces: ArraySlice<HTMLRun>, _ level: Int) -> Bool {
    strongEnds.last == pieces.endIndex
  }

  /// Whether the words of a link are its address.
  private func isAddress(_ pieces: ArraySlice<HTMLRun>, _ address: String, _ level: Int) -> Bool {
    guard pieces.count == 1, let piece = pieces.first, piece.marks.count == level + 1,
      piece.content == .text(address)
    else { return false }
    return (address.hasPrefix("https://") || address.hasPrefix("http://")) && !address.contains("&")
  }

  private mutating func delimit(_ sign: String, _ pieces: ArraySlice<HTMLRun>, _ level: Int) {
    if let lastDelimiter, !lastDelimiter.isOpening {
      join()
    } else if last == .other, first(of: pieces, sign, level) == .punctuation {
      join()
    }
    output += sign
    // Signs of one kind in a row are one for the rules.
    if sign.first != lastDelimiter?.sign.first { last = .punctuation }
    lastDelimiter = (sign, true)
    if sign == "**" { strongEnds.append(pieces.endIndex) }
    write(pieces, level: level + 1)
    if sign == "**" { strongEnds.removeLast() }
    if let lastDelimiter, lastDelimiter.sign.first != sign.first { last = .punctuation }
    output += sign
    lastDelimiter = (sign, false)
  }

  /// What stands behind signs of this kind that begin here.
  private func first(of pieces: ArraySlice<HTMLRun>, _ sign: String, _ level: Int) -> MarkdownSigns.Kind {
    let piece = pieces[pieces.startIndex]
    for mark in piece.marks.dropFirst(level + 1) {
      switch mark {
      case .strong where sign.first == "*", .emphasis where sign.first == "*": continue
      default: return .punctuation
      }
    }
    guard case .text(let text) = piece.content, let scalar = text.unicodeScalars.first else {
      return .punctuation
    }
    return MarkdownSigns.kind(of: scalar)
  }

  private mutating func join() {
    output += Self.joint
    last = .punctuation
    lastDelimiter = nil
  }

  /// Writes what begins and ends with punctuation.
  private mutating func put(_ text: String) {
    // A link behind an exclamation mark would be an image.
    if text.hasPrefix("["), output.utf8.last == UInt8(ascii: "!"), lastDelimiter == nil {
      output.removeLast()
      output += "\\!"
    }
    output += text
    last = .punctuation
    lastDelimiter = nil
  }

  private mutating func write(_ piece: HTMLRun) {
    switch piece.content {
    case .text(let text): words(text)
    case .lineBreak: lineBreak()
    case .image(let address, let alt, let title):
      let label = MarkdownEscaping(isInLink: true).escaped(alt)
      put("![\(label)]\(LinkText.end(address, title))")
    case .footnote(let key): put("[^\(key)]")
    }
  }

  private mutating func words(_ text: String) {
    let text = context == .paragraph ? text : text.replacing("\n", with: " ")
    guard let first = text.unicodeScalars.first, let end = text.unicodeScalars.last else { return }
    let kind = MarkdownSigns.kind(of: first)
    if let delimiter = lastDelimiter, !delimiter.isOpening, last == .punctuation, kind == .other { join() }
    let escaping = MarkdownEscaping(
      startsLine: context == .paragraph && (output.isEmpty || output.hasSuffix("\n")),
      isInLink: linkDepth > 0,
      isInCell: context == .cell)
    output += escaping.escaped(text)
    last = MarkdownSigns.kind(of: end)
    lastDelimiter = nil
  }

  private mutating func lineBreak() {
    switch context {
    case .paragraph: output += "\\\n"
    case .heading: output += " "
    case .cell: output += "<br>"
    }
    last = context == .cell ? .punctuation : .space
    lastDelimiter = nil
  }

  private mutating func code(_ pieces: ArraySlice<HTMLRun>) {
    let text = pieces.map { piece in
      switch piece.content {
      case .text(let text): text.replacing("\n", with: " ")
      case .lineBreak: " "
      case .image(_, let alt, _): alt
      case .footnote(let key): key
      }
    }.joined()
    guard !text.isEmpty else { return }
    let fence = String(repeating: "`", count: text.longestRun(of: "`") + 1)
    let needsSpace = text.hasPrefix("`") || text.hasSuffix("`")
    put(needsSpace ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)")
  }
}

extension String {
  /// How often a sign stands in a row at most.
  func longestRun(of sign: Unicode.Scalar) -> Int {
    var (longest, run) = (0, 0)
    for scalar in unicodeScalars {
      run = scalar == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
