internal import ArchiveModel
internal import Chronology
internal import JSONWriting

/// Writes the files of the filter in one language: each a script that calls a function with one value, since pages
/// opened from disk can load scripts and nothing else.
struct FilterScript {
  let site: SiteIndex
  let plan: FilterPlan
  let language: LanguageTag
  let directory: PageDirectory
  let wording: DateWording
  /// The theme's words for its script.
  let words: JSONValue

  private var archive: Archive { site.archive }

  /// What there is to filter by, and in which files.
  var head: [UInt8] {
    let facets = FilterFacet.allCases.map { facet in
      JSONValue.Member(facet.rawValue, .array(listing(of: facet).compactMap(row)))
    }
    // The head stands two folders below its language's tree.
    let isDefault = language == archive.configuration.defaultLanguage
    return call(
      "head",
      [
        .members([
          "root": .string(isDefault ? "../../" : "../../../"),
          "statuses": .array(EventStatus.allCases.map { .string($0.rawValue) }),
          "shards": .array(plan.shards.map(row)), "facets": .object(facets), "words": words,
        ])
      ])
  }

  /// The events of one file, under their dates.
  func shard(_ shard: FilterShard) -> [UInt8] {
    var groups: [JSONValue] = []
    var events: [JSONValue] = []
    for (index, handle) in shard.events.enumerated() {
      let event = archive[handle]
      events.append(row(event))
      // Events of one date stand together in the archive's order.
      let next = index + 1 < shard.events.count ? archive[shard.events[index + 1]].date : nil
      guard next != event.date else { continue }
      groups.append(group(event.date, events))
      events = []
    }
    return call("shard", [.string(shard.name), .array(groups)])
  }

  private func call(_ function: String, _ arguments: [JSONValue]) -> [UInt8] {
    var output = Array("regestaFilter.\(function)(".utf8)
    for (index, argument) in arguments.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output += argument.scriptBytes
    }
    return output + Array(");\n".utf8)
  }

  /// `[name, count, earliest, latest]`; without days where none of its events has any.
  private func row(_ shard: FilterShard) -> JSONValue {
    var row: [JSONValue] = [.string(shard.name), .integer(shard.events.count)]
    if let extent = shard.extent { row += [number(extent.earliest), number(extent.latest)] }
    return .array(row)
  }

  /// As its list pages have them; of regions, all.
  private func listing(of facet: FilterFacet) -> [Listing] {
    facet == .region
      ? Listing.regions(in: archive, language: language) : site.listings[language]?[facet.kind] ?? []
  }

  /// `[number, id, name, events, shards, depth, language]`; the last two where they say anything.
  private func row(_ listing: Listing) -> JSONValue? {
    guard case .entity(let handle) = listing.subject else { return nil }
    let events = archive.ledgers[handle].events
    guard !events.isEmpty else { return nil }
    let entry = directory[listing.subject]
    let foreign = entry.titleLanguage == language ? nil : entry.titleLanguage?.rawValue
    return Self.row(
      [
        .integer(handle.index), .string(archive[handle].id.name), .string(entry.title),
        .integer(events.count), .string(plan.shards(of: events)),
      ], listing.depth > 0 ? .integer(listing.depth) : nil, foreign.map { .string($0) })
  }

  /// `[words, earliest, latest, events, mark, iso]`; the last two where the date has them.
  private func group(_ date: EDTFDate, _ events: [JSONValue]) -> JSONValue {
    let view = DateView(date, in: wording)
    let extent = FilterExtent(date)
    return Self.row(
      [.string(view.words), number(extent?.earliest), number(extent?.latest), .array(events)],
      view.mark.map { .string($0.rawValue) }, view.iso.map { .string($0) })
  }

  /// `[title, address, status, entities, language, place, place's language]`; the last three where it has them.
  private func row(_ event: Event) -> JSONValue {
    let written = archive.language(of: event)
    let title = event.title.variant(in: language, fallback: written)
    let place = event.place?.variant(in: language, fallback: written)
    let entities = event.entities.filter { FilterFacet(archive[$0].id.kind) != nil }.sorted()
    func foreign(_ tag: LanguageTag?) -> JSONValue? {
      (tag ?? written) == language ? nil : .string((tag ?? written).rawValue)
    }
    return Self.row(
      [
        .string(title.text), .string(address(of: event)),
        .integer(EventStatus.allCases.firstIndex(of: event.status) ?? 0),
        .array(entities.map { .integer($0.index) }),
      ], foreign(title.language), place.map { .string($0.text) }, place.flatMap { foreign($0.language) })
  }

  /// From the output's root.
  private func address(of event: Event) -> String {
    LinkBase(from: "").url(directory[.article(event.articles[0])].path, fragment: event.fragment)
  }

  /// Values, then such as may be missing: zeros hold the places of those before the last that is there.
  private static func row(_ values: [JSONValue], _ optional: JSONValue?...) -> JSONValue {
    let count = optional.lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
    return .array(values + optional.prefix(count).map { $0 ?? .integer(0) })
  }

  /// A day as a number in the order of time, 20220925; null for none.
  private func number(_ day: CalendarDay?) -> JSONValue {
    guard let day else { return .null }
    return .integer(min(max(day.year, -Self.years), Self.years) * 10_000 + day.month * 100 + day.day)
  }

  /// Beyond these, the numbers of JavaScript tell days no longer apart.
  private static let years = 99_999_999_999
}
