internal import Markup

extension ReferenceResolver {
  /// What becomes of a name that a text mentions.
  ///
  /// - Parameters:
  ///   - linked: what the author links to in the same text.
  ///   - areOn: whether the article has mentions at all.
  func mention(_ name: MentionedName, linked: Set<Subject>, areOn: Bool) -> LinkTarget {
    let numbers = name.numbers.map { Int($0) }
    let subject = entitySubjects[numbers[0]]
    var target = LinkTarget(subject: subject)
    if !areOn {
      target.mention = .off
    } else if numbers.count > 1 {
      target.mention = .ambiguous
    } else if entities[numbers[0]].metadata.link == .never {
      target.mention = .neverLinked
    } else {
      target.mention = linked.contains(subject) ? .linkedByAuthor : .linked
    }
    return target
  }
}
