import Foundation

/// A folder for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("regesta-tests-\(UUID().uuidString)").resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func path(_ relative: String) -> String { path + "/" + relative }
}

/// The files below a folder, by their paths from there. Nothing but files counts.
struct FileTree: Equatable {
  var files: [String: [UInt8]]

  init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// - Parameter path: a folder; one that isn't there is an empty tree.
  init(at path: String) throws {
    files = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) else {
        continue
      }
      if !isFolder.boolValue {
        files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
      }
    }
  }

  func write(to path: String) throws {
    var folders: Set<Substring> = []
    for (name, bytes) in files {
      let folder = name.lastIndex(of: "/").map { name[..<$0] } ?? ""
      if folders.insert(folder).inserted {
        try FileManager.default.createDirectory(
          atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
  }

  var paths: [String] { files.keys.sorted() }

  subscript(path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  /// The files in which `text` occurs.
  func files(with text: String) -> [String] {
    let wanted = Data(text.utf8)
    return paths.filter { Data(files[$0] ?? []).range(of: wanted) != nil }
  }

  /// What isn't the same in both: short enough to be read, where trees are large.
  func differences(from other: FileTree) -> [String] {
    Set(files.keys).union(other.files.keys).sorted().compactMap { path in
      switch (files[path], other.files[path]) {
      case (let mine?, let theirs?): mine == theirs ? nil : "\(path) differs"
      case (_?, nil): "\(path) is only in the first"
      case (nil, _): "\(path) is only in the second"
      }
    }
  }
}
