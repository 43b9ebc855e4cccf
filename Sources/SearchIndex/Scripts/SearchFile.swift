internal import JSONWriting

/// A file that the search script loads: itself a script that calls one function, since a page opened from disk can load
/// nothing else.
package struct SearchFile: Sendable {
  /// Below the folder of the search's files.
  package let path: String
  package let bytes: [UInt8]

  /// A file of records, which have nothing that a string of a script doesn't.
  init(folder: String, leaf: String, _ records: some Sequence<UInt8>) {
    path = Self.path(folder, leaf)
    var bytes =
      Array("regestaSearch.\(folder)(".utf8) + JSONValue.string(leaf).scriptBytes + Array(",\"".utf8)
    bytes.append(contentsOf: records)
    self.bytes = bytes + Array("\");\n".utf8)
  }

  static func path(_ folder: String, _ leaf: String) -> String { "\(folder)/\(ShardTree.fileName(leaf)).js" }

  package init(path: String, function: String, _ arguments: [[UInt8]]) {
    self.path = path
    var bytes = Array("regestaSearch.\(function)(".utf8)
    for (number, argument) in arguments.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += argument
    }
    self.bytes = bytes + Array(");\n".utf8)
  }
}
