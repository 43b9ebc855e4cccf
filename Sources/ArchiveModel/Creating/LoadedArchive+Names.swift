package import Diagnostics
internal import NameMatching

extension LoadedArchive {
  /// The files of entities that have a name or spelling which is the same as `name`, but for case, accents and the like.
  package func entities(named name: String) -> [(id: DocumentID, path: SourcePath)] {
    let wanted = FoldedName(name)
    return entities.filter { entity in
      (entity.metadata.allNames + entity.metadata.protectedNames).contains { FoldedName($0) == wanted }
    }.map { ($0.id, $0.path) }
  }
}
