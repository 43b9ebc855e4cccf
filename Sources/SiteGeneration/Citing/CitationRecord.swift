internal import Chronology
internal import JSONWriting

/// What a reference to an article has to say, in whatever style.
struct CitationRecord: Sendable {
  /// Unique in the archive.
  let key: String
  let title: String
  let authors: [String]
  /// When the archive wrote it.
  var date: CalendarDay
  /// The archive's title.
  let container: String
  let publisher: String?
  /// Absolute.
  let url: String?
  /// A BCP 47 tag.
  let language: String
  let abstract: String?
}

/// A format in which reference managers read records.
package enum CitationFormat: String, CaseIterable, Sendable {
  case bibtex = "bib"
  case ris
  case csl = "json"

  /// What people call it.
  var name: String {
    switch self {
    case .bibtex: "BibTeX"
    case .ris: "RIS"
    case .csl: "CSL-JSON"
    }
  }

  /// A record to be copied.
  func text(of record: CitationRecord) -> String {
    switch self {
    case .bibtex: BibTeX.entry(of: record)
    case .ris: RIS.record(of: record).split(separator: "\r\n").joined(separator: "\n")
    case .csl: String(decoding: CSLJSON.item(of: record).bytes(indented: true), as: UTF8.self)
    }
  }

  /// A file of some records.
  func file(of records: [CitationRecord]) -> [UInt8] {
    switch self {
    case .bibtex: Array(records.map(BibTeX.entry).joined(separator: "\n").utf8)
    case .ris: Array(records.map(RIS.record).joined(separator: "\n").utf8)
    case .csl: CSLJSON.file(of: records)
    }
  }
}
