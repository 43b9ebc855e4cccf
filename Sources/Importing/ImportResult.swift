/// A file to be imported.
package struct ImportInput: Sendable {
  /// As messages call it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What an import made, or why it made nothing.
package struct ImportResult: Sendable {
  /// Nothing where there are problems.
  package let archive: ImportedArchive
  package let report: ImportReport
  package let problems: [ImportProblem]
  /// What the site is called that was read, where it says so.
  package var siteTitle: String?

  init(_ files: [ImportedFile], media: [ImportedMedia] = [], _ report: ImportReport) {
    archive = ImportedArchive(files: files, media: media)
    self.report = report
    problems = []
  }

  private init(_ archive: ImportedArchive, _ report: ImportReport, _ problems: [ImportProblem]) {
    self.archive = archive
    self.report = report
    self.problems = problems
  }

  /// The same with a note of files that weren't read, by their names.
  package func leavingOut(_ files: [String]) -> ImportResult {
    var report = report
    for file in files {
      report.note("it doesn't end in .txt, and was left out", at: ImportPlace(file: file))
    }
    return ImportResult(archive, report, problems)
  }

  init(_ problems: [ImportProblem]) {
    archive = ImportedArchive(files: [])
    report = ImportReport()
    self.problems = problems
  }
}
