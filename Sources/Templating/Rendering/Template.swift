package import Diagnostics

/// A compiled page template, to be rendered for any number of pages, on any number of threads.
package struct Template<Root: Sendable>: Sendable {
  private let program: Program
  private let contract: Contract<Root>
  /// All files that went into it, sorted.
  package let sources: [SourcePath]

  init(program: Program, contract: Contract<Root>, sources: [SourcePath]) {
    self.program = program
    self.contract = contract
    self.sources = sources
  }

  /// Appends the page of `root` to `output`, with the interface strings of the library's language `language`.
  ///
  /// After an error, what was already written stays in `output`.
  package func render(
    _ root: Root, language: Int = 0, limits: RenderLimits = RenderLimits(), into output: inout [UInt8]
  ) throws(RenderError) {
    var renderer = Renderer(
      program, root: TypedRecord(root, contract: contract), language: language, limits: limits)
    try renderer.run(into: &output)
  }
}
