internal import ArchiveModel
internal import Chronology
internal import Diagnostics

/// What somebody asks for, understood by what the archive has.
struct DocumentPlan {
  private let kind: DocumentKind
  private let chosenID: String?
  private let ids: NewDocumentID
  let facts: NewDocument.Facts
  /// What its writer should know.
  let notes: [String]

  /// - Throws: ``EnvironmentError`` where anything can't be, all at once.
  init(_ request: DocumentRequest, now: Int, in input: ArchiveInput) throws(EnvironmentError) {
    var problems = [request.problem].compactMap { $0 }
    guard let kind = request.documentKind, problems.isEmpty else {
      throw EnvironmentError(description: problems[0])
    }
    self.kind = kind
    chosenID = request.id
    let documents = input.documents.filter { $0.translation == nil }.map { ($0.id, $0.file.path) }
    ids = NewDocumentID(of: kind, among: documents, languages: input.configuration.languages)
    let title = request.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if title.isEmpty { problems.append("the title can't be blank") }

    let zone = input.knowsTimezone == true ? input.configuration.timezone : "UTC"
    let day = request.date.map { CivilTime("\($0)T00:00")?.day } ?? LocalTime.day(at: now, in: zone)
    if let date = request.date, day == nil {
      problems.append("“\(date)” isn't a day such as 2022-09-25")
    }
    var facts = NewDocument.Facts(title: title, day: day ?? CalendarDay(ordinal: 0)!)
    facts.language = Self.language(request.language, for: kind, input.configuration, &problems)
    let known = Dictionary(grouping: documents.map(\.0), by: \.kind).mapValues { $0.map(\.name) }
    func check(_ ids: [String], _ kind: DocumentKind) -> [String] {
      ids.map { id in
        let names = known[kind] ?? []
        // The archive's own spelling, where only the Unicode form differs.
        if let name = names.first(where: { $0 == id }) { return name }
        let near = Suggestion.nearest(to: id, in: names).map { "; did you mean “\($0)”?" } ?? ""
        problems.append("the archive has no \(kind.noun) “\(id)”\(near)")
        return id
      }
    }
    for (kind, ids) in request.references where !ids.isEmpty { facts.references[kind] = check(ids, kind) }
    facts.parent = request.parent.map { check([$0], .region)[0] }
    facts.regionKind = request.regionKind.flatMap { RegionKind(rawValue: $0) }
    facts.url = request.url
    self.facts = facts
    notes =
      request.date == nil && input.knowsTimezone == nil
      ? [
        "this system has no data for the time zone “\(input.configuration.timezone)”: the date is that of UTC"
      ] : []
    guard problems.isEmpty else {
      throw EnvironmentError(description: problems.joined(separator: "\nerror: "))
    }
  }

  var hasChosenID: Bool { chosenID != nil }

  /// The document, and another with the id that it would have without a number.
  func document() throws(NewDocumentID.Problem) -> (document: NewDocument, namesake: SourcePath?) {
    if let chosenID { return (NewDocument(try ids.id(chosen: chosenID), facts), nil) }
    let (id, namesake) = try ids.id(for: facts.title, year: facts.day.yearFolder)
    return (NewDocument(id, facts), namesake)
  }

  private static func language(
    _ text: String?, for kind: DocumentKind, _ configuration: ArchiveConfiguration, _ problems: inout [String]
  ) -> LanguageTag? {
    guard let text else { return nil }
    guard let tag = LanguageTag(text) else {
      problems.append("“\(text)” isn't a language tag such as it or pt-BR")
      return nil
    }
    guard kind == .article else { return tag }
    guard configuration.languages.contains(tag) else {
      let known = configuration.languages.map(\.rawValue).joined(separator: ", ")
      problems.append("“\(tag)” isn't a language of the archive, which has \(known)")
      return nil
    }
    return tag == configuration.defaultLanguage ? nil : tag
  }
}
