internal import Diagnostics
internal import NameMatching

/// The sources that an import adds, each of them once.
struct SourceShelf {
  private let target: ImportTarget
  private(set) var files: [ImportedFile] = []
  /// The source that has an address, and words that say where it is, for those of this import.
  private var addresses: [String: (name: String, place: String)] = [:]
  private var names: NameChains

  init(_ target: ImportTarget) {
    self.target = target
    names = NameChains(taken: target.taken[.source] ?? [], sources: target.sources)
  }

  /// Adds a source, unless there is one with its address, or with its id and title.
  ///
  /// - Returns: the id of the source, be it new or not.
  @discardableResult
  mutating func add(_ draft: SourceDraft, _ report: inout ImportReport) -> String {
    let place = draft.place
    let title = draft.title ?? draft.url ?? "Untitled (\(place))"
    let address = draft.url.map(SourceAddress.key)
    let words = draft.title == nil ? address ?? title : title
    let wanted = draft.key ?? DocumentName.name(from: words) ?? "source"
    if let address, let there = self.place(of: address) {
      skip(draft, "\(there.place) has its address", &report)
      return there.name
    }
    let source = ImportTarget.KnownSource(
      title: FoldedName(title), url: address, published: draft.published, text: draft.text)
    if let there = names.name(of: source, wanting: wanted) {
      skip(draft, "seeds/\(there).md has its id and title", &report)
      return target.sourceIDs[there] ?? there
    }
    let name = names.add(source, wanting: wanted)
    if name != wanted { report.note("“\(wanted)” is taken, so the source is called “\(name)”", at: place) }
    if draft.title == nil { report.note("it has no title, so it is called “\(title)”", at: place) }
    for note in draft.notes { report.note(note, at: place) }
    for (field, fate) in draft.fates { report.count(field, fate, at: place) }
    if let address { addresses[address] = (name, "\(place)") }
    files.append(
      ImportedFile(
        path: SourcePath("seeds/\(name).md"), bytes: draft.document(title: title), origin: "\(place)"))
    return name
  }

  private func place(of address: String) -> (name: String, place: String)? {
    if let path = target.sourcePaths[address], let name = target.sourceNames[address] { return (name, path) }
    return addresses[address]
  }

  private func skip(_ draft: SourceDraft, _ reason: String, _ report: inout ImportReport) {
    report.skip(reason, at: draft.place)
    for (field, _) in draft.fates {
      report.count(field, .dropped(why: "the source is there already"), at: draft.place)
    }
  }
}
