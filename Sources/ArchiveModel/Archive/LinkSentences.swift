internal import Diagnostics
internal import Markup

/// What a text says of what it links to.
struct LinkSentences: Sendable {
  let text: Text
  private let references: [MarkupReference]
  /// For each subject, the number of the first link. By subject.
  let firsts: [(subject: Subject, reference: Int)]

  /// - Parameter references: those that the text's links come from, in any order.
  init(of text: Text, _ references: [MarkupReference]) {
    self.text = text
    self.references = references
    var linked: [(subject: Subject, place: SourcePosition, index: Int)] = []
    linked.reserveCapacity(text.links.count)
    for index in text.links.indices where text.links[index].isLinked {
      linked.append((text.links[index].subject, references[index].range.start, index))
    }
    linked.sort { ($0.subject, $0.place, $0.index) < ($1.subject, $1.place, $1.index) }
    var last: Subject?
    firsts = linked.compactMap { link in
      if link.subject == last { return nil }
      last = link.subject
      return (link.subject, link.index)
    }
  }

  /// The sentence around a link, with the names of all that it links to.
  func sentence(around reference: Int, _ titles: SubjectTitles) -> Backlink.Sentence {
    let filled = references[reference].sentence.filled {
      titles.label(of: text.links[$0], in: text.language)
    }
    return Backlink.Sentence(text: filled, language: text.language)
  }
}
