internal import Diagnostics
internal import Markup

/// What a text says of what it links to. Sentences stay packed until they are asked for: all texts' are there at once.
struct LinkSentences: Sendable {
  let text: Text
  private let references: PackedReferences
  /// For each subject, the place of the sentence around the first link. By subject.
  let firsts: [(subject: Subject, place: PackedReferences.SentencePlace)]

  /// - Parameters:
  ///   - heads: those that the text's links come from, in any order.
  ///   - references: what they are the heads of.
  init(of text: Text, _ heads: [PackedReferences.Head], in references: PackedReferences) {
    self.text = text
    self.references = references
    var linked: [(subject: Subject, place: SourcePosition, index: Int)] = []
    linked.reserveCapacity(text.links.count)
    for index in text.links.indices where text.links[index].isLinked {
      linked.append((text.links[index].subject, heads[index].range.start, index))
    }
    linked.sort { ($0.subject, $0.place, $0.index) < ($1.subject, $1.place, $1.index) }
    var last: Subject?
    firsts = linked.compactMap { link in
      if link.subject == last { return nil }
      last = link.subject
      return (link.subject, heads[link.index].sentence)
    }
  }

  /// A sentence with the names of all that it links to.
  func sentence(at place: PackedReferences.SentencePlace, _ titles: SubjectTitles) -> Backlink.Sentence {
    let filled = references.sentence(at: place).filled {
      titles.label(of: text.links[$0], in: text.language)
    }
    return Backlink.Sentence(text: filled, language: text.language)
  }
}
