/// How often each footnote is referred to, and how far the walk has come.
///
/// cmark-gfm numbers footnotes by their first reference, puts their definitions in that order at the document's end, and
/// gives each reference its number as text.
struct FootnoteNumbers {
  private(set) var counts: [Int] = []
  private(set) var written: [Int] = []
  /// The number of the current definition, or of the last.
  private(set) var current = 0
  private(set) var isInDefinition = false
  private(set) var hasBackReferences = false

  /// Counts the references that will be written as links. Needed beforehand: a footnote may be named in a later one.
  mutating func count(in root: MarkdownNode, _ types: ExtensionTypes) {
    var definition = root.lastChild
    guard definition?.kind(types) == .footnoteDefinition else { return }
    var number = 0
    definition = root.firstChild
    while let child = definition {
      if child.kind(types) == .footnoteDefinition { number += 1 }
      definition = child.next
    }
    counts = Array(repeating: 0, count: number)
    written = counts
    root.walk { node in
      let kind = node.kind(types)
      if kind == .footnoteReference, let number = Self.number(of: node), number <= counts.count {
        counts[number - 1] += 1
      }
      return kind != .link && kind != .image
    }
  }

  static func number(of reference: MarkdownNode) -> Int? {
    Int(String(decoding: reference.literal, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Which reference to footnote `number` the next one is, from 1.
  mutating func nextReference(to number: Int) -> Int? {
    guard number <= written.count else { return nil }
    written[number - 1] += 1
    return written[number - 1]
  }

  mutating func beginDefinition() {
    current += 1
    isInDefinition = true
    hasBackReferences = false
  }

  mutating func endDefinition() {
    isInDefinition = false
  }

  mutating func noteBackReferences() {
    hasBackReferences = true
  }

  /// How many references there are to the current definition.
  var currentCount: Int { current <= counts.count ? counts[current - 1] : 0 }
}

// Ids have a `_`, which no heading's has.
extension MarkdownRenderer {
  mutating func enterFootnoteReference(_ node: MarkdownNode) {
    note(.footnote)
    guard imageDepth == 0, let number = FootnoteNumbers.number(of: node) else { return }
    write("<sup class=\"footnote-ref\">")
    if linkDepth == 0, elements.isEmpty, let repetition = footnotes.nextReference(to: number) {
      write("<a href=\"#fn_")
      write(number: number)
      write("\" id=\"fnref_")
      write(number: number)
      if repetition > 1 {
        write("_")
        write(number: repetition)
      }
      write("\" role=\"doc-noteref\">")
      write(number: number)
      write("</a>")
    } else {
      write(number: number)
    }
    write("</sup>")
  }

  mutating func enterFootnoteDefinition(_ node: MarkdownNode) -> Bool {
    guard node.parent?.kind(types) == .document else { return false }
    if footnotes.current == 0 {
      writeBlockTag("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      write(label: labels.footnotes)
      write("\">\n<ol>\n")
    }
    footnotes.beginDefinition()
    write("<li id=\"fn_")
    write(number: footnotes.current)
    write("\">\n")
    return true
  }

  mutating func exitFootnoteDefinition(_ node: MarkdownNode) {
    guard footnotes.isInDefinition else { return }
    if !footnotes.hasBackReferences, footnotes.currentCount > 0 {
      writeBlockTag("<p>")
      writeBackReferences()
      write("</p>\n")
    }
    footnotes.endDefinition()
    write("</li>\n")
  }

  mutating func exitDocument() {
    if footnotes.current > 0 { write("</ol>\n</section>\n") }
  }

  mutating func writeBackReferences() {
    footnotes.noteBackReferences()
    let number = footnotes.current
    for repetition in 1...max(footnotes.currentCount, 1) where repetition <= footnotes.currentCount {
      if repetition > 1 { write(" ") }
      write("<a href=\"#fnref_")
      write(number: number)
      if repetition > 1 {
        write("_")
        write(number: repetition)
      }
      write("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
      write(
        label: labels.footnoteBackReference, number: repetition > 1 ? "\(number)-\(repetition)" : "\(number)")
      write("\">↩")
      if repetition > 1 {
        write("<sup>")
        write(number: repetition)
        write("</sup>")
      }
      write("</a>")
    }
  }
}
