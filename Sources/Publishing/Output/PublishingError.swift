package import ArchiveModel

/// Why nothing was published.
package enum PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The output is a symbolic link.
  case outputIsLink(String)
  case outputIsNoFolder(String)
  /// The output would lie in an input folder of the archive, or around it.
  case outputOverlapsInput(output: String, input: String)
  /// The output holds files and no manifest of ours.
  case foreignFolder(String)
  /// The sibling folder that unfinished work needs is somebody else's.
  case foreignWorkFolder(String)
  /// Another process publishes to the same output.
  case outputInUse(String)
  /// The manifest says something at `line` that we don't write.
  case damagedManifest(String, line: Int)
  /// Files that aren't ours stand where ours should: nothing was changed.
  case foreignFiles(output: String, [String])
  /// The plan has a name that publishing needs itself.
  case reservedPath(OutputPath)
  /// The plan has one path as a file and as a folder.
  case fileAndFolder(OutputPath)
  /// The list of changes would lie in the output, or in a folder of the archive.
  case changesAmongFiles(list: String, folder: String)
  /// There is a folder or link where the list of changes should be.
  case changesAreNoFile(String)
  /// The file for the list of changes has something else in it.
  case foreignChanges(String, line: Int)
  /// Something failed while files were moved into place: the next build finishes the move.
  case unfinished(output: String, FileSystemError)
  case fileSystem(FileSystemError)

  package var description: String {
    switch self {
    case .outputIsLink(let path):
      "the output “\(path)” is a symbolic link: name the folder itself"
    case .outputIsNoFolder(let path):
      "the output “\(path)” isn't a folder"
    case .outputOverlapsInput(let output, let input):
      "the output “\(output)” can't be used: it and the archive's “\(input)” lie one in the other"
    case .foreignFolder(let path):
      "the folder “\(path)” holds files that Regesta didn't write: name another folder, or use --adopt"
    case .foreignWorkFolder(let path):
      "the folder “\(path)” is needed for unfinished work, but holds files that Regesta didn't write: move it away"
    case .outputInUse(let path):
      "another build is writing to “\(path)”: wait until it is done"
    case .damagedManifest(let path, let line):
      "“\(path)” isn't as Regesta wrote it (line \(line)): put it back, or use --adopt to have it rewritten"
    case .foreignFiles(let output, let paths):
      Self.text(output, paths)
    case .reservedPath(let path):
      "the path “\(path)” is one that Regesta needs itself"
    case .fileAndFolder(let path):
      "“\(path)” is planned both as a file and as a folder"
    case .changesAmongFiles(let list, let folder):
      "the list of changes “\(list)” can't be in “\(folder)”: name a file elsewhere"
    case .changesAreNoFile(let path):
      "the list of changes “\(path)” can't be written: that isn't a regular file"
    case .foreignChanges(let path, let line):
      "“\(path)” isn't a list of changes (line \(line) is no path): name another file, or remove it"
    case .unfinished(let output, let error):
      "\(error); “\(output)” is partly updated, and the next build will finish that"
    case .fileSystem(let error):
      error.description
    }
  }

  private static func text(_ output: String, _ paths: [String]) -> String {
    let lines = paths.prefix(20).map { "\n  \($0)" }.joined()
    let more = paths.count > 20 ? "\n  and \(paths.count - 20) more" : ""
    return "in “\(output)”, these aren't Regesta's, but stand where its files should:\(lines)\(more)\n"
      + "move them away, or use --adopt to have the files replaced"
  }
}

/// Runs `body`, and passes on what the system refused as a reason not to publish.
@discardableResult
func publishing<Value>(_ body: () throws(FileSystemError) -> Value) throws(PublishingError) -> Value {
  do throws(FileSystemError) { return try body() } catch { throw .fileSystem(error) }
}
