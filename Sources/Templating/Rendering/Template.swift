package import Diagnostics

/// A compiled page template, to be rendered for any number of pages, on any number of threads.
package struct Template<Root: Sendable>: Sendable {
  let program: Program
  private let contract: Contract<Root>
  /// All files that went into it, sorted.
  package let sources: [SourcePath]

  init(program: Program, contract: Contract<Root>, sources: [SourcePath]) {
    self.program = program
    self.contract = contract
    self.sources = sources
  }

  /// Appends the page of `root` to `output`, in the language and for the place that `context` names.
  ///
  /// After an error, what was already written stays in `output`.
  package func render(
    _ root: Root, context: RenderContext = RenderContext(), limits: RenderLimits = RenderLimits(),
    into output: inout [UInt8]
  ) throws(RenderError) {
    var renderer = Renderer(
      program, root: TypedRecord(root, contract: contract), context: context, limits: limits)
    try renderer.run(into: &output)
  }
}
