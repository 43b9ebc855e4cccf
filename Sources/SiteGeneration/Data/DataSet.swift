internal import ArchiveModel
internal import JSONWriting

/// A kind of records that an archive's data have.
enum DataSet: String, CaseIterable, Sendable {
  /// The archive as a whole.
  case archive
  case articles
  case events
  case entities
  case sources
  case pages
  case images
  case references

  /// The name of its JSON Schema, beside its files.
  var schemaPath: String { "data/\(rawValue).schema.json" }
}

/// A format in which data are written, besides those that only events have.
enum DataFormat: String, CaseIterable, Sendable {
  case json
  case csv
}

/// What a file of records holds.
struct DataFile: Sendable {
  let set: DataSet
  let format: DataFormat
  /// What the records are about, or name others in.
  let subjects: [Subject]
}
