/// For each subject, the others whose texts link to it.
package struct Backlinks: Sendable {
  private var origins: [Subject: [Subject]] = [:]

  init(_ archive: [(subject: Subject, texts: [Text])]) {
    for (origin, texts) in archive {
      var targets: Set<Subject> = []
      for text in texts {
        for link in text.links where link.isLinked && link.subject != origin { targets.insert(link.subject) }
      }
      for target in targets { origins[target, default: []].append(origin) }
    }
  }

  /// Articles newest first, then entities, sources and pages by id.
  package subscript(target: Subject) -> [Subject] { origins[target] ?? [] }
}
