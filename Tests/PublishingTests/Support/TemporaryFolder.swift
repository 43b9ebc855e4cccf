@testable import ArchiveModel
import Foundation
import Testing

@testable import Publishing

/// A folder for one test, removed with it.
final class TemporaryFolder {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("regesta-tests-\(UUID().uuidString)").resolvingSymlinksInPath().path
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var directory: DirectoryPath { DirectoryPath(path)! }

  func path(_ relative: String) -> String { path + "/" + relative }

  func directory(_ relative: String) -> DirectoryPath { DirectoryPath(path(relative))! }

  func makeFolder(_ relative: String) {
    try! FileManager.default.createDirectory(atPath: path(relative), withIntermediateDirectories: true)
  }

  private func makeParent(of relative: String) {
    if let slash = relative.lastIndex(of: "/") { makeFolder(String(relative[..<slash])) }
  }

  func write(_ relative: String, _ text: String) {
    makeParent(of: relative)
    try! Data(text.utf8).write(to: URL(fileURLWithPath: path(relative)))
  }

  func read(_ relative: String) -> String? {
    FileManager.default.contents(atPath: path(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  func remove(_ relative: String) {
    try! FileManager.default.removeItem(atPath: path(relative))
  }

  func link(_ relative: String, to target: String) {
    makeParent(of: relative)
    try! FileManager.default.createSymbolicLink(atPath: path(relative), withDestinationPath: target)
  }

  func exists(_ relative: String) -> Bool {
    (try! FileStatus.of(path(relative))) != nil
  }

  /// Every file below `relative` with its text, folders with nil.
  func tree(_ relative: String) -> [String: String?] {
    var result: [String: String?] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path(relative)) ?? .init() {
      let isFolder = try! FileStatus.of(path(relative + "/" + name))!.kind == .folder
      result.updateValue(isFolder ? nil : read(relative + "/" + name), forKey: name)
    }
    return result
  }

  /// What the system tells about everything below `relative`, times included, and about the folder itself.
  func statuses(_ relative: String) -> [String: FileStatus] {
    var result = ["": try! FileStatus.of(path(relative))!]
    for name in tree(relative).keys { result[name] = try! FileStatus.of(path(relative + "/" + name)) }
    return result
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

extension OutputPath: ExpressibleByStringLiteral {
  /// Lets tests write paths as literals; one that isn't valid traps.
  public init(stringLiteral value: String) { self = OutputPath(value)! }
}
