import CMarkGFM
import CMarkGFMThreadShim

/// cmark-gfm, made ready: extensions registered, and known how it may be called from several threads.
///
/// What depends on the library's version stands here, in ``MarkdownNode`` and in the shim.
struct CMarkLibrary: Sendable {
  /// How calls from several threads are kept apart.
  enum Threading: Sendable {
    /// Parsers may finish at the same time.
    case free
    /// Only one parser finishes at a time.
    case locked
  }

  static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  let threading: Threading
  let types: ExtensionTypes

  init() {
    switch cmark_gfm_thread_shim_prepare() {
    case CMARK_GFM_THREADS_FREE: threading = .free
    case CMARK_GFM_THREADS_LOCKED: threading = .locked
    default: fatalError("cmark-gfm's extensions don't work: Regesta was linked with an unfit library")
    }
    let numbers = cmark_gfm_thread_shim_types()
    types = ExtensionTypes(
      table: numbers.table, tableRow: numbers.table_row, tableCell: numbers.table_cell,
      strikethrough: numbers.strikethrough)
  }

  /// Parses `text` and lends its tree to `body`.
  func withDocument<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (MarkdownNode) -> Result
  ) -> Result {
    let parser = CMarkParser(extensions: Self.extensions, options: CMARK_OPT_FOOTNOTES)
    parser.feed(text)
    let document = CMarkDocument(finishing: parser)
    return body(document.root)
  }
}

/// The numbers that cmark-gfm gave the node types of its extensions.
struct ExtensionTypes: Sendable {
  let table: UInt32
  let tableRow: UInt32
  let tableCell: UInt32
  let strikethrough: UInt32
}

/// Owns one of cmark-gfm's parsers.
struct CMarkParser: ~Copyable {
  fileprivate let pointer: OpaquePointer

  /// A parser with the named extensions, which must have been registered.
  init(extensions: [String], options: Int32) {
    pointer = cmark_parser_new(options)
    for name in extensions {
      cmark_parser_attach_syntax_extension(pointer, cmark_find_syntax_extension(name))
    }
  }

  deinit { cmark_parser_free(pointer) }

  func feed(_ text: UnsafeBufferPointer<UInt8>) {
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(pointer, $0.baseAddress, $0.count) }
  }

  /// Lends the extensions, as cmark-gfm's own renderer wants them.
  var attachedExtensions: UnsafeMutablePointer<cmark_llist>? { cmark_parser_get_syntax_extensions(pointer) }
}

/// Owns a tree of nodes.
struct CMarkDocument: ~Copyable {
  private let pointer: OpaquePointer

  init(finishing parser: borrowing CMarkParser) {
    pointer = cmark_gfm_thread_shim_finish(parser.pointer)
  }

  deinit { cmark_node_free(pointer) }

  /// The document node, valid while this value lives.
  var root: MarkdownNode { MarkdownNode(pointer) }
}
