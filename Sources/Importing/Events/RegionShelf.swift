internal import Diagnostics
internal import JSONWriting
internal import NameMatching

/// The regions that events name: those that the archive has, and new ones for all others.
struct RegionShelf {
  private struct Place: Hashable {
    let name: FoldedName
    let parent: String?
  }

  private let target: ImportTarget
  private var taken: Set<String>
  private var made: [Place: String] = [:]
  private(set) var files: [ImportedFile] = []

  init(_ target: ImportTarget) {
    self.target = target
    taken = target.taken[.region] ?? []
  }

  /// The id of the last of some regions, each of which lies in the one before.
  mutating func id(of names: [RegionName], for place: ImportPlace, _ report: inout ImportReport) -> String? {
    var parent: String?
    for name in names { parent = id(of: name, in: parent, place, &report) }
    return parent
  }

  private mutating func id(
    of region: RegionName, in parent: String?, _ place: ImportPlace, _ report: inout ImportReport
  ) -> String {
    let key = Place(name: FoldedName(region.name), parent: parent)
    if let id = made[key] { return id }
    let known = (target.regions[key.name] ?? []).filter { isPossible($0, for: region, in: parent) }
    let inside = known.filter { id in parent.map { lies(id, within: $0) } ?? true }
    // Of several, one that surely lies where the table says.
    if let id = inside.first ?? known.first {
      if (inside.isEmpty ? known : inside).count > 1 {
        report.note("several regions are called “\(region.name)”, and “\(id)” was taken", at: place)
      }
      made[key] = id
      return id
    }
    let id = add(region, in: parent, place, &report)
    made[key] = id
    return id
  }

  private mutating func add(
    _ region: RegionName, in parent: String?, _ place: ImportPlace, _ report: inout ImportReport
  ) -> String {
    let wanted = DocumentName.name(from: region.name) ?? "region"
    var (id, number) = (wanted, 1)
    while !taken.insert(id).inserted {
      number += 1
      id = "\(wanted)-\(number)"
    }
    if number > 1 { report.note("“\(wanted)” is taken, so the region is called “\(id)”", at: place) }
    let metadata: [JSONValue.Member?] = [
      .init("name", .string(region.name)), parent.map { .init("parent", .string($0)) },
      region.isCountry ? .init("kind", .string("country")) : nil,
      region.coordinates.map { .init("coordinates", $0) },
    ]
    files.append(
      ImportedFile(
        path: SourcePath("content/regions/\(id).md"),
        bytes: FrontMatterWriter.document(metadata.compactMap { $0 }, text: ""), origin: "\(place)"))
    return id
  }

  /// Whether a region of that name can be the one that is meant: a country isn't a part of another, and what the archive
  /// has elsewhere is another place.
  private func isPossible(_ id: String, for region: RegionName, in parent: String?) -> Bool {
    if target.countries.contains(id) { return region.isCountry }
    guard !region.isCountry, let parent else { return true }
    return lies(id, within: parent) || target.parents[id] == nil
  }

  private func lies(_ id: String, within parent: String) -> Bool {
    var current = target.parents[id]
    // A ring of regions is an error that the check reports.
    for _ in 0..<64 {
      guard let id = current else { return false }
      if id == parent { return true }
      current = target.parents[id]
    }
    return false
  }
}
