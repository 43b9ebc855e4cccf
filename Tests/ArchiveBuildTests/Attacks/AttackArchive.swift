import ArchiveModel
import Diagnostics

@testable import ArchiveBuild

/// An archive whose documents carry a payload each.
struct AttackArchive {
  struct Document {
    let kind: AttackKind
    let number: Int
    let payload: AttackPayload
    /// Whether a checked field gets the payload behind a text that is right, and not alone.
    var isDisguised = false

    var path: String { kind.path("d\(number)") }
  }

  /// A field of a document.
  struct Place: Hashable {
    let path: String
    let field: String
  }

  var documents: [Document]
  /// Documents of each kind.
  let count: Int
  /// The text of a field; nil leaves it out.
  var text: (Document, AttackField) -> String?
  var body: (Document) -> String = { "See [[regions/d\($0.number)]].\n\n\(figure(of: $0))" }

  /// What shows the image in a document's text.
  static func figure(of document: Document) -> String {
    let media = document.path.hasPrefix("seeds/") ? "../content/media" : "../media"
    return "![](\(media)/\(image))\n"
  }

  /// The file of the image that all documents show.
  static let image = "coda.png"
  static let images = ImageArchive.kept(image)

  static let configuration =
    "title: Archive\nlanguages: [en, it]\nbase_url: https://a.example/archive/\n"

  /// A document of each kind for each payload.
  init(_ kinds: [AttackKind], text: @escaping (Document, AttackField) -> String?) {
    documents = AttackPayload.all.flatMap { payload in
      kinds.map { Document(kind: $0, number: payload.number, payload: payload) }
    }
    count = AttackPayload.all.count
    self.text = text
  }

  /// The files, and the places that their lines are.
  func files() -> (files: [String: String], places: [String: [Int: String]]) {
    var files = [AttackKind.archive.path(""): Self.configuration]
    var places: [String: [Int: String]] = [:]
    for document in documents {
      let writer = AttackWriter(number: document.number, count: count) { text(document, $0) }
      let yaml = AttackYAML(writer.node(document.kind), firstLine: 2)
      files[document.path] = "---\n\(yaml.text)---\n\(body(document))"
      places[document.path] = yaml.fields
    }
    return (files, places)
  }

  /// The places that a check refuses, and the errors that name no field.
  func refusals() throws -> (places: Set<Place>, others: [String]) {
    let (files, places) = files()
    let archive = try TestArchive(files, images: Self.images)
    let report = try ArchiveBuilder(BuildOptions(archive: archive.path)).check()
    var refused: Set<Place> = []
    var others: [String] = []
    for diagnostic in report.diagnostics where diagnostic.severity == .error {
      let path = "\(diagnostic.location.path)"
      if let line = diagnostic.location.range?.start.line, let field = places[path]?[line] {
        refused.insert(Place(path: path, field: field))
      } else {
        others.append("\(path):\(diagnostic.location.range?.start.line ?? 0): \(diagnostic.message)")
      }
    }
    return (refused, others)
  }
}
