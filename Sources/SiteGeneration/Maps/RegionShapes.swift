internal import ArchiveModel
internal import Cartography

/// Which divisions of the atlas the archive's regions are.
struct RegionShapes: Sendable {
  /// By the entities' handles: the divisions, by index.
  private let shapes: [[Int]]
  /// The regions that are one division, by its index.
  let regionsOfDivisions: [Int: Handle<Entity>]
  /// The divisions that are regions, which every map may name.
  let divisionsWithRegions: Set<Int>
  /// The regions that are countries, by code.
  let countries: [String: Handle<Entity>]
  /// The regions that are disputed territories, by id.
  let territories: [String: Handle<Entity>]

  init(_ archive: Archive) {
    var shapes = Array(repeating: [Int](), count: archive.entities.count)
    var divisions: [Int: Handle<Entity>] = [:]
    var countries: [String: Handle<Entity>] = [:]
    var territories: [String: Handle<Entity>] = [:]
    let regions = archive.entities(of: .region)
    for handle in regions {
      guard let region = archive[handle].region else { continue }
      if let territory = region.territory {
        shapes[handle.index] = archive.map.divisions(ofTerritory: territory)
        territories[territory] = territories[territory] ?? handle
      } else if let iso = region.iso {
        shapes[handle.index] = archive.map.divisions(iso)
        if iso.utf8.count == 2 { countries[iso] = countries[iso] ?? handle }
      }
      if let only = shapes[handle.index].first, shapes[handle.index].count == 1 {
        divisions[only] = divisions[only] ?? handle
      }
    }
    // A region that no code names, such as the North Caucasus, is what the archive has of it.
    let deepestFirst = regions.sorted {
      let (left, right) = (archive[$0].region?.ancestors.count ?? 0, archive[$1].region?.ancestors.count ?? 0)
      return left == right ? $0 < $1 : left > right
    }
    for handle in deepestFirst where shapes[handle.index].isEmpty {
      guard let region = archive[handle].region, region.location.map({ $0.precision == .region }) ?? true
      else { continue }
      shapes[handle.index] = Set(region.children.flatMap { shapes[$0.index] }).sorted()
    }
    self.shapes = shapes
    regionsOfDivisions = divisions
    divisionsWithRegions = Set(divisions.keys)
    self.countries = countries
    self.territories = territories
  }

  /// The divisions that a region is; none where the atlas doesn't have it.
  subscript(region: Handle<Entity>) -> [Int] { shapes[region.index] }
}
