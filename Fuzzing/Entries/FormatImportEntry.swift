import ArchiveModel
import Diagnostics
import Importing

/// Others' files, of the format that the first byte names: an import that has nothing to complain about makes documents that can
/// be read, each once, and says the same each time.
enum FormatImportEntry {
  private static let formats: [UInt8: ImportFormat] = [
    UInt8(ascii: "b"): .bibtex, UInt8(ascii: "c"): .csl, UInt8(ascii: "e"): .events, UInt8(ascii: "r"): .ris,
    UInt8(ascii: "t"): .text,
  ]

  static func run(_ bytes: [UInt8]) throws {
    guard let first = bytes.first, let format = formats[first] else { return }
    let result = run(format, bytes)
    for problem in result.problems { try expect(!problem.message.isEmpty, "a problem has words") }
    let files = result.archive.files
    try expect(result.problems.isEmpty || files.isEmpty, "what has problems makes nothing")
    try expect(Set(files.map { Array($0.path.rawValue.utf8) }).count == files.count, "no file is made twice")
    for field in result.report.fields { try expect(field.count > 0, "what is counted was there") }
    for file in files where format != .text || file.path.rawValue.hasSuffix(".md") {
      try ImportedFileCheck.check(file)
      try load(file)
    }
    let again = run(format, bytes)
    try expect(
      again.archive.files == files && again.report.notes == result.report.notes, "imports repeat themselves")
  }

  private static func run(_ format: ImportFormat, _ bytes: [UInt8]) -> ImportResult {
    var settings = ImportSettings()
    settings.date = "2022-09-25"
    return format.run(
      [ImportInput(name: "a.txt", bytes: Array(bytes.dropFirst()))],
      into: ImportTarget(languages: [LanguageTag("en")!]), settings: settings)
  }

  /// Whatever others wrote, an archive takes the document: no value is wrong, and no text leads elsewhere.
  static func load(_ file: ImportedFile) throws {
    let (role, problem) = InputClassifier(languages: [LanguageTag("en")!]).role(of: file.path)
    guard case .document(let id, translation: nil) = role, problem == nil else {
      return try expect(false, "what is made is a document: \(file.path)")
    }
    let (_, diagnostics) = try SampleNames.loader.load(
      file.bytes, id: id, translation: nil, path: file.path)
    // A text of that size would have to be split by people.
    let errors = diagnostics.filter { $0.severity == .error && $0.id != .markdownTooComplex }
    try expect(errors.isEmpty, "what is made has no errors: \(errors)")
  }
}
