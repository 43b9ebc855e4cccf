/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/`.
  package var archive: String
  /// The folder for the output; the archive's `public/` if nil.
  package var output: String?
  /// Replaces the `base_url` of `archive.yml`.
  package var baseURL: String?
  /// How many threads load and render; all cores if nil. The output doesn't depend on it.
  package var jobs: Int?
  /// Whether a folder with files that Regesta didn't write may become the output.
  package var adopt = false
  /// Whether warnings keep the output as it was, as errors do.
  package var strict = false

  package init(archive: String) {
    self.archive = archive
  }
}
