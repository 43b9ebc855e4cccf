internal import Markup

extension ReferenceResolver {
  /// What becomes of a name that a text mentions.
  ///
  /// - Parameters:
  ///   - linked: what the author links to in the same text, in order.
  ///   - areOn: whether the article has mentions at all.
  func mention(_ name: MentionedName, linked: [Subject], areOn: Bool) -> LinkTarget {
    let first = Int(name.first)
    let subject = entitySubjects[first]
    var target = LinkTarget(subject: subject)
    if !areOn {
      target.mention = .off
    } else if name.isAmbiguous {
      target.mention = .ambiguous
    } else if entities[first].metadata.link == .never {
      target.mention = .neverLinked
    } else {
      target.mention = linked.containsSorted(subject) ? .linkedByAuthor : .linked
    }
    return target
  }
}
