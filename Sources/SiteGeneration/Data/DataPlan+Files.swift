internal import ArchiveModel
internal import EventExports

/// A planned file of the data.
struct PlannedData {
  let path: String
  let content: ExportContent
  /// Nil for references of reference managers, which aren't ours to describe.
  let set: DataSet?

  /// What the table of contents says of it.
  func resource(in archive: Archive) -> DataPackage.Resource {
    guard let set, path.hasSuffix(".csv") else { return DataPackage.Resource(path: path) }
    let columns =
      set == .events
      ? EventExport(archive, wording: nil) { _ in "" }.csvFields.map {
        DataPackage.Resource.Column(name: $0.name, type: $0.type, summary: nil)
      }
      : DataTable.columns(of: set, in: archive.configuration.languages).map {
        DataPackage.Resource.Column(name: $0.name, type: $0.type, summary: $0.summary)
      }
    return DataPackage.Resource(path: path, columns: columns)
  }
}

extension DataPlan {
  /// All files of records.
  func files(of archive: Archive) -> [PlannedData] {
    var files = [
      PlannedData(
        path: "data/archive.json", content: .data(DataFile(set: .archive, format: .json, subjects: [])),
        set: .archive)
    ]
    func add(_ set: DataSet, _ subjects: [Subject], in part: String? = nil) {
      guard !subjects.isEmpty else { return }
      for format in DataFormat.allCases {
        files.append(
          PlannedData(
            path: Part<Article>.path(set.rawValue, part, format.rawValue),
            content: .data(DataFile(set: set, format: format, subjects: subjects)), set: set))
      }
    }
    for part in articles {
      add(.articles, part.elements.map { .article($0) }, in: part.name)
      for format in CitationFormat.allCases {
        files.append(
          PlannedData(
            path: part.path("citations", format.rawValue), content: .citations(format, part.elements),
            set: nil))
      }
    }
    for part in events {
      for format in EventExportFormat.allCases {
        files.append(
          PlannedData(
            path: part.path("events", format.rawValue), content: .eventData(part.elements, format),
            set: .events))
      }
    }
    let entities = archive.entities.indices.map { Subject.entity(Handle($0)) }
    let sources = archive.sources.indices.map { Subject.source(Handle($0)) }
    let pages = archive.pages.indices.map { Subject.page(Handle($0)) }
    add(.entities, entities)
    add(.sources, sources)
    add(.pages, pages)
    if !archive.images.isEmpty {
      files.append(PlannedData(path: "data/images.json", content: .imageData, set: .images))
    }
    let others = entities + sources + pages
    if isSplit {
      for part in articles { add(.references, part.elements.map { .article($0) }, in: part.name) }
      add(.references, others, in: "other")
    } else {
      add(.references, articles.flatMap(\.elements).map { .article($0) } + others)
    }
    return files
  }
}
