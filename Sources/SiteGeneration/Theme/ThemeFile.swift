package import Diagnostics

/// One file of a theme: its path below `templates/`, and where messages say that it is.
package struct ThemeFile: Sendable {
  package let name: String
  package let path: SourcePath
  package let bytes: [UInt8]

  package init(name: String, path: SourcePath, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
