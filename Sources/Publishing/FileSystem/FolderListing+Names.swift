/// The names of the regular files in a folder, sorted by their bytes; hidden ones are left out.
package func fileNames(in folder: DirectoryPath) throws(FileSystemError) -> [String] {
  let path = try FileTree.resolved(folder.rawValue) ?? folder.rawValue
  let listing = try FolderListing(path)
  var names: [String] = []
  while let name = try listing.next() {
    guard let text = String(validatingCString: name), !text.hasPrefix(".") else { continue }
    if try FileStatus.of("\(path)/\(text)")?.kind == .file { names.append(text) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
