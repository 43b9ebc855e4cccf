/// One part of a template between its first and last byte.
enum TemplateNode: Sendable {
  case text(Range<Int>)
  case output(Expression)
  case conditional([Branch], otherwise: [TemplateNode], span: Range<Int>)
  case loop(Loop)
  case include(Include)
  case block(Block)
  case set(Name, Expression)

  /// `if` or `elif` with what follows it.
  struct Branch: Sendable {
    let condition: Expression
    let body: [TemplateNode]
  }

  /// `for … in …`.
  struct Loop: Sendable {
    let variable: Name
    let list: Expression
    let body: [TemplateNode]
    let otherwise: [TemplateNode]
    let span: Range<Int>
  }

  /// `include "…" with …`.
  struct Include: Sendable {
    let template: Name
    let arguments: [NamedExpression]
  }

  /// A part of a layout that templates which extend it may replace.
  struct Block: Sendable {
    let name: Name
    let body: [TemplateNode]
  }
}

/// A template as it was read, before anything is known about types.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  /// The layout in `extends`.
  let parent: Name?
  let nodes: [TemplateNode]
  /// All blocks at any depth, in order of their tags.
  let blocks: [TemplateNode.Block]
  let problems: [TemplateScanner.Problem]
}
