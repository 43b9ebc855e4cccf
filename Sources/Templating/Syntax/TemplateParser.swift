/// Reads a template's tags into a tree, and notes all that it can't read.
struct TemplateParser {
  static let nestingLimit = 32
  static let problemLimit = 100

  /// A tag that has a body and waits for its end.
  private struct Opening {
    let word: String
    let span: Range<Int>
  }

  private let source: TemplateSource
  private var reader: TokenReader
  private var problems: [TemplateScanner.Problem]
  private var parent: Name?
  private var blocks: [TemplateNode.Block] = []
  private var blockNames: Set<String> = []
  private var openings: [Opening] = []

  private init(_ source: TemplateSource) {
    var scanner = TemplateScanner(source.bytes)
    scanner.scan()
    self.source = source
    reader = TokenReader(source.bytes, scanner.tokens)
    problems = scanner.problems
  }

  /// Reads the whole of `source`, whatever it holds.
  static func parse(_ source: TemplateSource) -> ParsedTemplate {
    var parser = TemplateParser(source)
    var nodes = parser.nodes()
    while parser.reader.current.kind != .end {
      parser.strayTag()
      nodes += parser.nodes()
    }
    return ParsedTemplate(
      source: source, parent: parser.parent, nodes: nodes, blocks: parser.blocks,
      problems: parser.problems)
  }

  private mutating func note(_ span: Range<Int>, _ message: String) {
    guard problems.count < Self.problemLimit else { return }
    problems.append(TemplateScanner.Problem(span: span, message: message))
  }

  /// Reads nodes up to a tag that isn't the start of one, or to the end.
  private mutating func nodes() -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while true {
      let token = reader.current
      switch token.kind {
      case .text:
        reader.advance()
        nodes.append(.text(token.span))
      case .openOutput:
        reader.advance()
        nodes.append(.output(closedExpression(.closeOutput)))
      case .openTag:
        let word = tagWord()
        guard !Self.closers.contains(word) else { return nodes }
        if let node = tag(word) { nodes.append(node) }
      default:
        return nodes
      }
    }
  }

  private static let closers: Set<String> = ["elif", "else", "endif", "endfor", "endblock"]

  /// The word after `{%`, without taking anything.
  private func tagWord() -> String {
    var ahead = reader
    ahead.advance()
    return ahead.current.kind == .identifier ? ahead.text(of: ahead.current) : ""
  }

  private mutating func tag(_ word: String) -> TemplateNode? {
    let start = reader.current.span.lowerBound
    reader.advance()
    let wordSpan = reader.current.span
    if reader.current.kind == .identifier { reader.advance() }
    let opening = Opening(word: word, span: start..<wordSpan.upperBound)
    switch word {
    case "if": return nested(opening) { $0.conditional(opening) }
    case "for": return nested(opening) { $0.loop(opening) }
    case "block": return nested(opening) { $0.block(opening) }
    case "set": return whole { reader throws(TokenReader.Failure) in try Self.set(&reader) }
    case "include": return whole { reader throws(TokenReader.Failure) in try Self.include(&reader) }
    case "extends":
      extends(opening)
      return nil
    default:
      let help = word.isEmpty ? "a tag starts with a word such as “if” or “include”" : "“\(word)” is no tag"
      note(wordSpan, help)
      reader.skipTag()
      return nil
    }
  }
}

/// Tags without a body.
extension TemplateParser {
  /// Reads a tag that ends with its own `%}`; leaves it out where that fails.
  private mutating func whole(
    _ read: (inout TokenReader) throws(TokenReader.Failure) -> TemplateNode
  ) -> TemplateNode? {
    do {
      let node = try read(&reader)
      try reader.expectClose(.closeTag)
      return node
    } catch {
      note(error.span, error.message)
      reader.skipTag()
      return nil
    }
  }

  private static func set(_ reader: inout TokenReader) throws(TokenReader.Failure) -> TemplateNode {
    let name = try reader.expectName("the name of a variable")
    try reader.expectSymbol("=")
    return .set(name, try reader.expression())
  }

  private static func include(_ reader: inout TokenReader) throws(TokenReader.Failure) -> TemplateNode {
    let name = try reader.expectString("the name of a template")
    let arguments = reader.takeWord("with") ? try reader.namedExpressions() : []
    return .include(TemplateNode.Include(template: name, arguments: arguments))
  }

  private mutating func extends(_ opening: Opening) {
    do {
      let name = try reader.expectString("the name of a template")
      try reader.expectClose(.closeTag)
      if !openings.isEmpty {
        note(opening.span, "“extends” can't stand inside another tag")
      } else if parent != nil {
        note(opening.span, "a template extends one other, and this one already does")
      } else {
        parent = name
      }
    } catch {
      note(error.span, error.message)
      reader.skipTag()
    }
  }

  /// Reads an expression and the end of its tag; a faulty one where that fails.
  private mutating func closedExpression(_ close: Token.Kind) -> Expression {
    let start = reader.current.span.lowerBound
    do {
      let expression = try reader.expression()
      try reader.expectClose(close)
      return expression
    } catch {
      note(error.span, error.message)
      reader.skipTag()
      return Expression(.faulty, start..<max(start, reader.previousEnd))
    }
  }
}

/// Tags with a body.
extension TemplateParser {
  private mutating func nested(
    _ opening: Opening, _ read: (inout TemplateParser) -> TemplateNode?
  ) -> TemplateNode? {
    guard openings.count < Self.nestingLimit else {
      note(opening.span, "tags stand in each other more than \(Self.nestingLimit) deep")
      reader.skipTag()
      return nil
    }
    openings.append(opening)
    let node = read(&self)
    openings.removeLast()
    return node
  }

  private mutating func conditional(_ opening: Opening) -> TemplateNode {
    var branches = [TemplateNode.Branch(condition: closedExpression(.closeTag), body: nodes())]
    while takeTag("elif") {
      branches.append(TemplateNode.Branch(condition: closedExpression(.closeTag), body: nodes()))
    }
    let otherwise = takeElse() ? nodes() : []
    end("endif", of: opening)
    return .conditional(branches, otherwise: otherwise, span: opening.span)
  }

  private mutating func loop(_ opening: Opening) -> TemplateNode {
    var header: (variable: Name, list: Expression)
    do throws(TokenReader.Failure) {
      let variable = try reader.expectName("the name of a variable")
      if variable.text == "loop" {
        throw TokenReader.Failure(span: variable.span, message: "“loop” is the loop's own state")
      }
      try reader.expectWord("in")
      header = (variable, closedExpression(.closeTag))
    } catch {
      note(error.span, error.message)
      reader.skipTag()
      header = (Name(text: "", span: error.span), Expression(.faulty, error.span))
    }
    let body = nodes()
    let otherwise = takeElse() ? nodes() : []
    end("endfor", of: opening)
    return .loop(
      TemplateNode.Loop(
        variable: header.variable, list: header.list, body: body, otherwise: otherwise, span: opening.span))
  }

  private mutating func block(_ opening: Opening) -> TemplateNode? {
    var name: Name?
    do {
      name = try reader.expectName("the name of a block")
      try reader.expectClose(.closeTag)
    } catch {
      note(error.span, error.message)
      reader.skipTag()
    }
    let place = blocks.count
    let body = nodes()
    end("endblock", of: opening)
    guard let name else { return nil }
    guard blockNames.insert(name.text).inserted else {
      note(name.span, "this template has a block “\(name.text)” already")
      return nil
    }
    let block = TemplateNode.Block(name: name, body: body)
    blocks.insert(block, at: min(place, blocks.count))
    return .block(block)
  }

  /// Takes `{% word`, leaving the rest of the tag.
  private mutating func takeTag(_ word: String) -> Bool {
    guard reader.current.kind == .openTag, tagWord() == word else { return false }
    reader.advance()
    reader.advance()
    return true
  }

  private mutating func takeElse() -> Bool {
    guard takeTag("else") else { return false }
    closeTag()
    return true
  }

  private mutating func closeTag() {
    do { try reader.expectClose(.closeTag) } catch {
      note(error.span, error.message)
      reader.skipTag()
    }
  }

  /// Takes the end of `opening`. Ends of tags further out are left to them; ends of none are passed over.
  private mutating func end(_ word: String, of opening: Opening) {
    while true {
      if takeTag(word) {
        if word == "endblock", reader.current.kind == .identifier { reader.advance() }
        closeTag()
        return
      }
      let found = reader.current.kind == .openTag ? tagWord() : ""
      if found.isEmpty || openings.dropLast().contains(where: { "end\($0.word)" == found }) {
        note(opening.span, "“\(opening.word)” is never closed by “\(word)”")
        return
      }
      strayTag()
      _ = nodes()
    }
  }

  private mutating func strayTag() {
    let word = tagWord()
    let span = reader.current.span
    reader.advance()
    note(
      span.lowerBound..<max(span.upperBound, reader.current.span.upperBound),
      "“\(word)” closes or divides no tag that is open here")
    reader.skipTag()
  }
}
