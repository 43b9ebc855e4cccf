/// What a page is rendered for: a language, and a place in the archive.
package struct RenderContext: Hashable, Sendable {
  /// The number by which the library knows the page's language.
  package var language: Int
  /// What leads from the page to the archive's root: `../../`, nothing for a page at the root, or a whole base URL;
  /// nil where the page can't link at all.
  package var rootPrefix: String?
  /// Where the archive is published, ended by a slash, if that is known.
  package var baseURL: String?

  package init(language: Int = 0, rootPrefix: String? = "", baseURL: String? = nil) {
    self.language = language
    self.rootPrefix = rootPrefix
    self.baseURL = baseURL
  }
}
