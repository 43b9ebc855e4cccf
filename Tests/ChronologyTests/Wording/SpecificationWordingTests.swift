import Foundation
import Testing

@testable import Chronology

/// What every example of the specification is called in every language, read by people once and kept.
@Suite struct SpecificationWordingTests {
  @Test func everyExampleIsSaidAsItWasRead() throws {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../Fixtures/Chronology/specification-wording.tsv").standardized
    let languages = ["it", "en", "fr", "ru", "ar"]
    let wordings = try languages.map { try #require(DateWording(language: $0)) }
    var table = (["EDTF"] + languages).joined(separator: "\t") + "\n"
    for example in EDTFSpecificationTests.all {
      let date = try EDTFDate(parsing: example.text)
      table += ([example.text] + wordings.map { $0.words(for: date) }).joined(separator: "\t") + "\n"
    }
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try table.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == table)
  }
}
