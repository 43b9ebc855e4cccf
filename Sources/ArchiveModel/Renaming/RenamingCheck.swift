internal import Diagnostics

extension Renaming {
  /// Compares what every reference means before and after; throws at the first that would come to mean something else.
  package func verify(_ before: LoadedArchive, against after: LoadedArchive) throws(RenameProblem) {
    let (old, new) = (ReferenceSurvey(before), ReferenceSurvey(after))
    for (path, items) in old.items.sorted(by: { $0.key < $1.key }) {
      let now = new.items[newPath(of: path)] ?? []
      for (index, item) in items.enumerated() {
        let target = item.target == request.old ? request.new : item.target
        guard index < now.count else { throw changed(item, in: path, to: nil) }
        let other = now[index]
        guard other.target == target, other.form == item.form, other.language == item.language,
          other.fragment == item.fragment
        else { throw changed(item, in: path, to: other.target) }
      }
      if now.count > items.count {
        throw RenameProblem("\(path) would refer to more than it does now", at: SourceLocation(path))
      }
    }
    let known = Set(old.items.keys.map(newPath))
    for path in new.items.keys.sorted() where !known.contains(path) {
      throw RenameProblem("\(path) would refer to something, and doesn't now", at: SourceLocation(path))
    }
  }

  private func changed(
    _ item: ReferenceSurvey.Item, in path: SourcePath, to target: DocumentID?
  ) -> RenameProblem {
    let now = item.target.map { "“\($0)”" } ?? "no document"
    let then = target.map { "“\($0)”" } ?? "none"
    return RenameProblem(
      "“\(item.written)” means \(now) and would mean \(then)",
      help: ["write it so that it can mean but one document, or choose another name"],
      at: SourceLocation(path, item.range))
  }
}
