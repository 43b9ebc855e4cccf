/// What cmark-gfm's tree says of a text that tells hidden words from shown ones.
struct ShownParts {
  /// Lines, from 0, that stand in code or in another block with text of its own; what none has is never shown.
  private(set) var covered: Set<Int> = []
  /// Those in blocks of code, where nothing but the words behind the language is hidden.
  private(set) var code: Set<Int> = []
  /// Where code begins that has more than a language behind its fence.
  private(set) var infos: Set<Int> = []
  /// Where footnotes begin that something refers to.
  private(set) var footnotes: Set<Int> = []
  /// How comments begin, as ``HiddenParts/key(ofComment:)`` has them.
  private(set) var comments: Set<[UInt8]> = []
  /// Of links and images, without fragments.
  private(set) var addresses: Set<[UInt8]> = []

  init(_ root: MarkdownNode, _ types: ExtensionTypes) {
    root.walk { node in
      take(node, node.kind(types))
      return true
    }
  }

  private mutating func take(_ node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    switch kind {
    case .codeBlock:
      cover(node)
      let info = node.fenceInfo
      if info.drop(while: { !$0.isASCIISpace }).contains(where: { !$0.isASCIISpace }) {
        infos.insert(node.startLine - 1)
      }
      if node.startLine > 0 { code.formUnion(node.startLine - 1..<max(node.startLine, node.endLine)) }
    case .htmlBlock:
      cover(node)
      addComments(in: node.literal)
    case .htmlInline: addComments(in: node.literal)
    case .paragraph, .heading, .thematicBreak, .table, .tableRow: cover(node)
    case .footnoteDefinition: footnotes.insert(node.startLine - 1)
    case .link, .image: addresses.insert(HiddenParts.address(node.url))
    default: break
    }
  }

  private mutating func cover(_ node: MarkdownNode) {
    guard node.startLine > 0 else { return }
    covered.formUnion(node.startLine - 1..<max(node.startLine, node.endLine))
  }

  private mutating func addComments(in literal: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index + 4 <= literal.count {
      if literal[index] == UInt8(ascii: "<"), literal[index...].starts(with: "<!--".utf8) {
        comments.insert(HiddenParts.key(ofComment: literal[(index + 4)...]))
      }
      index += 1
    }
  }
}
