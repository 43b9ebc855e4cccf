internal import CEmbeddedTheme
internal import Diagnostics
internal import SiteGeneration

/// The default theme, which the binary carries.
enum EmbeddedTheme {
  /// Its files, by path.
  static var files: [ThemeFile] {
    let files = UnsafeBufferPointer(start: regesta_theme_files(), count: Int(regesta_theme_file_count()))
    return files.map { file in
      let name = String(cString: file.name)
      return ThemeFile(
        name: name, path: SourcePath("templates/\(name)"),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }
}
