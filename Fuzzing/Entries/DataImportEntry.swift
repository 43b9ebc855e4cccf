import ArchiveModel
import Diagnostics
import FrontMatter
import Importing

/// The data of another site, as files with a NUL byte between them: an import that has nothing to complain about makes an
/// archive whose metadata can be read, and writes nowhere else.
enum DataImportEntry {
  private static let names = [
    "archive.json", "events.json", "articles.json", "entities.json", "sources.json", "pages.json",
    "images.json",
  ]
  private static let contents = Array(
    "{\"resources\":[\(names.map { "{\"path\":\"\($0)\"}" }.joined(separator: ","))]}".utf8)

  static func run(_ bytes: [UInt8]) throws {
    let given = bytes.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
    var files = Dictionary(zip(names, given)) { first, _ in first }
    for name in names where files[name]?.isEmpty != false { files[name] = Array("{}".utf8) }
    // One file more stands for the table of contents.
    files[DataImport.packageName] = given.count > names.count ? given[names.count] : contents
    let (made, problems) = try DataImport.run { [files] name in files[name] }
    for problem in problems { try expect(!problem.message.isEmpty, "a problem has words") }
    guard problems.isEmpty else { return }
    let paths = made.files.map(\.path) + made.copies.map(\.path)
    try expect(Set(paths.map { Array($0.rawValue.utf8) }).count == paths.count, "no file is made twice")
    for copy in made.copies {
      try expect(
        OutputPath(copy.address) != nil && copy.address.hasPrefix("media/"), "an image is of the site")
      try expect(OutputPath(copy.path.rawValue) != nil, "an image can be a file")
    }
    for file in made.files { try ImportedFileCheck.check(file) }
  }
}
