/// For each subject, the others whose texts link to it.
package struct Backlinks: Sendable {
  private var origins: [Subject: [Subject]] = [:]

  init(_ archive: [(subject: Subject, texts: [Text])]) {
    for (origin, texts) in archive {
      var targets: Set<Subject> = []
      for text in texts { targets.formUnion(text.sentences.keys) }
      for target in targets where target != origin { origins[target, default: []].append(origin) }
    }
  }

  /// Articles newest first, then entities, sources and pages by id.
  package subscript(target: Subject) -> [Subject] { origins[target] ?? [] }
}
