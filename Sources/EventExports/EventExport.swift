package import ArchiveModel
package import Chronology
internal import Diagnostics

/// Writes events for other programs. What it writes doesn't depend on a language: texts are in all those that they have.
package struct EventExport: Sendable {
  let archive: Archive
  /// Puts dates into words, in the archive's default language.
  let wording: DateWording?
  private let address: @Sendable (Handle<Article>) -> String

  /// - Parameter address: the path of an article's page, from the output's root.
  package init(
    _ archive: Archive, wording: DateWording?, address: @escaping @Sendable (Handle<Article>) -> String
  ) {
    self.archive = archive
    self.wording = wording
    self.address = address
  }

  /// The rows of the events in a range of handles.
  package func rows(_ events: Range<Int>, as format: EventExportFormat) -> EventRows {
    EventRows(events, of: self, as: format)
  }

  /// The page of the article that declares the event, with its fragment: absolute where the archive says where it is
  /// published, and otherwise from the output's root.
  func url(of event: Event) -> String {
    "\(archive.configuration.baseURL ?? "")\(encoded(address(event.articles[0])))#\(encoded(event.fragment))"
  }

  func names(of event: Event, _ kind: DocumentKind) -> [String] {
    event.entities.lazy.map { archive[$0].id }.filter { $0.kind == kind }.map(\.name)
  }

  func sources(of event: Event) -> [String] { event.sources.map { archive[$0].id.name } }

  func articles(of event: Event) -> [String] { event.articles.map { archive[$0].id.name } }

  /// Where on the map the event may be shown: the point of the smallest of its regions that has one. Nowhere, where that
  /// may not be told; a larger region's would be another place.
  func location(of event: Event) -> EventLocation? {
    var smallest: (depth: Int, region: Handle<Entity>, coordinates: Coordinates)?
    for handle in event.entities {
      guard let region = archive[handle].region, let coordinates = region.coordinates,
        region.ancestors.count > smallest?.depth ?? -1
      else { continue }
      smallest = (region.ancestors.count, handle, coordinates)
    }
    guard let smallest, let point = smallest.coordinates.published else { return nil }
    return EventLocation(
      region: archive[smallest.region].id.name, latitude: point.latitude, longitude: point.longitude,
      precision: smallest.coordinates.precision)
  }

  /// A text of the event in each language that it has; one without a language is in that of the article that declares it.
  func texts(_ text: LocalizedText, of event: Event) -> [(language: LanguageTag, text: String)] {
    let written = archive.language(of: event)
    return text.variants.map { ($0.language ?? written, $0.text) }
  }

  /// What readers of the archive's first language see of a text of the event.
  func text(_ text: LocalizedText, of event: Event) -> String {
    let written = archive.language(of: event)
    return text.text(in: archive.configuration.defaultLanguage, fallback: written)
  }

  private func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(percentEncoding: text.utf8, keepingSlashes: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A point that may be published, in degrees of WGS 84.
struct EventLocation {
  let region: String
  let latitude: Decimal5
  let longitude: Decimal5
  let precision: CoordinatePrecision
}

/// A number with up to five digits after the point, about a metre of latitude.
struct Decimal5: CustomStringConvertible {
  private let hundredThousandths: Int

  /// - Parameter digits: how many digits to keep after the point, at most five.
  init(_ value: Double, digits: Int) {
    var unit = 1.0
    for _ in digits..<5 { unit *= 10 }
    hundredThousandths = Int((value * 100_000 / unit).rounded() * unit)
  }

  var description: String {
    let sign = hundredThousandths < 0 ? "-" : ""
    let whole = hundredThousandths.magnitude / 100_000
    var digits = String(100_000 + hundredThousandths.magnitude % 100_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }
}

extension Coordinates {
  /// The point as it may be published: one that stands for a city within about a kilometre, and none for a region.
  fileprivate var published: (latitude: Decimal5, longitude: Decimal5)? {
    let digits: Int
    switch precision {
    case .point: digits = 5
    case .city: digits = 2
    case .region: return nil
    }
    return (Decimal5(latitude, digits: digits), Decimal5(longitude, digits: digits))
  }
}
