package import Chronology
package import Diagnostics
internal import FrontMatter

/// One item of an article's `events`: an event told here, or the full id of one told elsewhere.
package enum EventEntry: Sendable {
  case declaration(EventDeclaration)
  case reference(Located<String>)
}

/// An event as an article declares it.
package struct EventDeclaration: Sendable {
  package let id: Located<String>?
  package let date: EDTFDate
  package let title: LocalizedText
  package let references: EntityReferences
  package let place: LocalizedText?
  package let coordinates: Coordinates?
  package let status: EventStatus
  package let sources: [Located<String>]?
  package let range: SourceRange

  static let id = MetadataKey(
    "id", .located("an id"), "Unique in its article; ARTICLE#ID is the event's full id.")
  static let date = MetadataKey("date", .date, required: true, "When it happened, as EDTF.")
  static let title = MetadataKey("title", .localizedText, required: true, "What happened, in a few words.")
  static let place = MetadataKey("place", .place, "Where, in words.")
  static let coordinates = MetadataKey(
    "coordinates", .coordinates,
    "Where, as a point with the precision that may be published; that of its smallest region if left out.")
  static let status = MetadataKey(
    "status", .choice(of: EventStatus.self), "How sure it is; “reported” if left out.")
  static let sources = MetadataKey(
    "sources", .list(of: .reference("a source")), "Ids of sources; the article's if left out, none if [].")

  static let schema = MetadataSchema(
    subject: "an event",
    keys: [id.entry, date.entry, title.entry] + EntityReferences.keys
      + [place.entry, coordinates.entry, status.entry, sources.entry])
}

/// How sure an event is.
package enum EventStatus: String, CaseIterable, Sendable {
  case confirmed
  case reported
  case disputed
  case retracted
}

extension MetadataType where Value == EventEntry {
  static var event: Self {
    let declaration = MetadataType<EventDeclaration>.declaration
    let shape = MetadataShape.either([declaration.shape, .text(what: "the full id of an event")])
    return MetadataType(shape: shape) { node, decoder in
      if case .scalar = node.content {
        return MetadataType<Located<String>>.located("an event, or the full id of one").decode(node, &decoder)
          .map(EventEntry.reference)
      }
      return declaration.decode(node, &decoder).map(EventEntry.declaration)
    }
  }
}

extension MetadataType where Value == EventDeclaration {
  static var declaration: Self {
    record(EventDeclaration.schema) { mapping, range, decoder in
      let date = decoder.value(EventDeclaration.date, of: mapping)
      let title = decoder.value(EventDeclaration.title, of: mapping)
      let id = decoder.value(EventDeclaration.id, of: mapping)
      if let id, !EventDeclaration.isValid(id: id.value) {
        decoder.report(
          .wrongValue, id.range,
          "an event's id is made of letters, digits and hyphens, and this is “\(id.value)”")
      }
      let references = EntityReferences(mapping, &decoder)
      let place = decoder.value(EventDeclaration.place, of: mapping)
      let coordinates = decoder.value(EventDeclaration.coordinates, of: mapping)
      let status = decoder.value(EventDeclaration.status, of: mapping) ?? .reported
      let sources = decoder.value(EventDeclaration.sources, of: mapping)
      guard let date, let title else { return nil }
      return EventDeclaration(
        id: id, date: date.value, title: title, references: references, place: place,
        coordinates: coordinates, status: status, sources: sources, range: range)
    }
  }
}

extension EventDeclaration {
  /// Its fragment on the page of its article, in whose list it has that position.
  func fragment(at position: Int) -> String { id?.value ?? "event-\(position + 1)" }

  /// Ids become fragments of addresses, so they have only what needs no escaping there in any script.
  static func isValid(id: String) -> Bool {
    let scalars = id.unicodeScalars
    return scalars.prefix(1).allSatisfy(isBase) && scalars.dropFirst().allSatisfy { isBase($0) || isMark($0) }
  }

  private static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Many scripts write vowels and their absence with marks, not all of which count as alphabetic.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
