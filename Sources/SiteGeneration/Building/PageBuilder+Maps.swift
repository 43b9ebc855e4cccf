internal import ArchiveModel
internal import Cartography

extension PageBuilder {
  /// A region and its events within their surroundings; nil for one that has no place.
  func map(of region: Handle<Entity>) -> MapView? {
    let shape = site.shapes[region]
    // A shape shows by itself where it is; a place needs one around it.
    let around =
      shape.isEmpty ? archive[region].region?.ancestors.last { !site.shapes[$0].isEmpty } : nil
    var places = site.places(of: archive.ledger(of: .entity(region)).events, in: region)
    if shape.isEmpty, !places.contains(where: { $0.place == .region(region) }) {
      // A place is shown even where nothing happened.
      places.append((.region(region), 0))
    } else if !shape.isEmpty {
      // What is known to be in the region alone is everywhere in its shape.
      places.removeAll { $0.place == .region(region) || $0.place == .somewhere(in: region) }
    }
    let isCountry = archive[region].region?.iso?.utf8.count == 2
    return map(
      of: region, places: places, shape: shape,
      surroundings: around.map { site.shapes[$0] } ?? [],
      isWide: isCountry || shape.count > Self.divisionsOfWideMap,
      eventCount: archive.ledger(of: .entity(region)).events.count)
  }

  /// Regions of more divisions are shown as countries are.
  private static let divisionsOfWideMap = 8

  /// All places of the archive's events; nil where they have none.
  func mapOfArchive() -> MapView? {
    let places = site.places(of: archive.events.lazy.map { Handle($0) }, in: nil)
    guard !places.isEmpty else { return nil }
    return map(
      of: nil, places: places, shape: [], surroundings: [], isWide: true,
      eventCount: archive.events.count)
  }

  private func map(
    of region: Handle<Entity>?, places: [(place: EventPlace, count: Int)], shape: [Int],
    surroundings: [Int], isWide: Bool, eventCount: Int
  ) -> MapView? {
    let known = places.compactMap { item in
      site.marker(of: item.place, count: item.count).map { (place: item.place, marker: $0) }
    }
    // Nothing in it has a place: what is around it would be a map of something else.
    guard !known.isEmpty || !shape.isEmpty else { return nil }
    let request = MapRequest(
      subject: shape, surroundings: surroundings,
      markers: known.map { place, marker in
        var marker = marker
        // An event in several regions may be far outside of this one.
        if case .location = place { marker.isFraming = shape.isEmpty }
        return marker
      },
      named: site.shapes.divisionsWithRegions, isWide: isWide)
    guard let drawing = site.painter.draw(request) else { return nil }
    let markers = drawing.markers.map { marker in
      view(marker, at: marker.members.map { known[$0].place }, of: region)
    }
    let countries = drawing.areas.compactMap { area in
      if case .country(let index) = area.kind { name(ofCountry: index) } else { nil }
    }
    return MapView(
      drawing: drawing, name: region.map { directory[.entity($0)].title }, eventCount: eventCount,
      markers: markers,
      labels: labels(on: drawing, markers, of: region, named: names(of: known.map(\.place))),
      countries: countries.map(\.text),
      disputed: drawing.territories.compactMap(disputed), places: rows(of: places),
      elsewhere: places.reduce(0) { if case .location = $1.place { $0 + $1.count } else { $0 } })
  }

  /// The places that have events, those with most first.
  private func rows(of places: [(place: EventPlace, count: Int)]) -> [MapView.Place] {
    var counts: [Handle<Entity>: Int] = [:]
    for (place, count) in places where count > 0 {
      if let handle = place.region { counts[handle, default: 0] += count }
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(PageLimits.mapPlaces).map {
      MapView.Place(link: link(to: .entity($0.key)), count: $0.value)
    }
  }

  private func view(
    _ marker: MapDrawing.Marker, at places: [EventPlace], of region: Handle<Entity>?
  ) -> MapView.Marker {
    guard let handle = places[0].region else {
      return MapView.Marker(marker: marker, url: nil, name: nil, isSubject: false)
    }
    let link = link(to: .entity(handle))
    let isSubject = handle == region
    // A mark of several places has the name of the one with most events.
    let others = Set(places.map(\.region)).count - 1
    return MapView.Marker(
      marker: marker, url: isSubject ? nil : link.url,
      name: others > 0 ? "\(link.text) +\(others)" : link.text, isSubject: isSubject)
  }

  private func disputed(_ territory: String) -> MapView.Disputed? {
    guard let verdict = archive.map.worldview[territory],
      let country = archive.map.country(verdict.country).map(name(ofCountry:))
    else { return nil }
    let name = name(ofTerritory: territory).text
    return MapView.Disputed(territory: name, country: country.text == name ? nil : country.text)
  }
}

/// Names on maps.
extension PageBuilder {
  private static let mostCountries = 8
  private static let mostDivisions = 8
  private static let mostTerritories = 4
  /// Of the places with events, those with most.
  private static let mostPlaces = 16

  /// The names that there is room for: what the map is of, then places with events, then what lies around.
  private func labels(
    on drawing: MapDrawing, _ markers: [MapView.Marker], of region: Handle<Entity>?, named: Set<String>
  ) -> [MapView.Label] {
    var wanted: [(kind: MapView.Label.Kind, name: MapName, anchor: MapLabelRequest.Anchor)] = []
    let subject = region.map { name(of: $0) }
    if let subject {
      if let area = drawing.areas.first(where: { $0.kind == .subject }) {
        wanted.append((.subject, subject, .area(x: area.x, y: area.y)))
      }
      for marker in markers where marker.isSubject {
        wanted.append((.subject, counted(subject, marker.marker.count), .marker(marker.marker)))
      }
    }
    for marker in markers.lazy.filter({ !$0.isSubject }).prefix(Self.mostPlaces) {
      guard let name = marker.name else { continue }
      wanted.append((.place, counted(MapName(text: name), marker.marker.count), .marker(marker.marker)))
    }
    var rest = (
      countries: Self.mostCountries, divisions: Self.mostDivisions, territories: Self.mostTerritories
    )
    for area in drawing.areas {
      let anchor = MapLabelRequest.Anchor.area(x: area.x, y: area.y)
      switch area.kind {
      case .subject: continue
      case .country(let index):
        let name = name(ofCountry: index)
        guard rest.countries > 0, name.text != subject?.text else { continue }
        rest.countries -= 1
        wanted.append((.country, name, anchor))
      case .territory(let id):
        let name = name(ofTerritory: id)
        guard rest.territories > 0, name.text != subject?.text else { continue }
        rest.territories -= 1
        wanted.append((.territory, name, anchor))
      case .division(let index):
        guard rest.divisions > 0, let handle = site.shapes.regionsOfDivisions[index], handle != region
        else {
          continue
        }
        rest.divisions -= 1
        wanted.append((.division, name(of: handle), anchor))
      }
    }
    // A territory may be a division, too, and either may have a marker.
    var named = named
    wanted.removeAll { wanted in
      [.country, .division, .territory].contains(wanted.kind) && !named.insert(wanted.name.text).inserted
    }
    let places = MapLabels.places(
      for: wanted.map {
        MapLabelRequest(text: $0.name.text, anchor: $0.anchor, size: MapView.size(of: $0.kind))
      },
      on: drawing)
    return zip(wanted, places).compactMap { wanted, place in
      place.map {
        MapView.Label(kind: wanted.kind, place: $0, text: wanted.name.text, language: wanted.name.language)
      }
    }
  }

  private func names(of places: [EventPlace]) -> Set<String> {
    Set(places.compactMap(\.region).map { directory[.entity($0)].title })
  }

  /// Where several events are, their number stands behind the name.
  private func counted(_ name: MapName, _ count: Int) -> MapName {
    count > 1 ? MapName(text: "\(name.text) (\(count))", language: name.language) : name
  }

  private func name(of region: Handle<Entity>) -> MapName {
    let entry = directory[.entity(region)]
    return MapName(text: entry.title, language: foreign(entry.titleLanguage))
  }

  /// As the archive calls the country, or else as the atlas does.
  private func name(ofCountry index: Int) -> MapName {
    if let region = site.shapes.countries[archive.map.code(ofCountry: index)] { return name(of: region) }
    return name(archive.map.name(ofCountry: index, in: language.rawValue))
  }

  private func name(ofTerritory id: String) -> MapName {
    if let region = site.shapes.territories[id] { return name(of: region) }
    return name(Territory.byID[id]?.name(in: language.rawValue) ?? (id, "en"))
  }

  private func name(_ name: (text: String, language: String)) -> MapName {
    MapName(text: name.text, language: name.language == language.rawValue ? nil : name.language)
  }
}

/// A name, with its language where that isn't the page's own.
private struct MapName {
  let text: String
  var language: String?
}
