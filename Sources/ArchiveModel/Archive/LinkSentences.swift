internal import Diagnostics
internal import Markup

/// What a text says of what it links to.
struct LinkSentences {
  let owner: Subject
  let text: Text
  /// For each subject, the sentence around the first link. By subject.
  let entries: [(subject: Subject, sentence: Sentence)]

  /// - Parameter references: those that the text's links come from, in any order.
  init(of text: Text, owner: Subject, _ references: [MarkupReference]) {
    self.owner = owner
    self.text = text
    var linked: [(subject: Subject, place: SourcePosition, index: Int)] = []
    linked.reserveCapacity(text.links.count)
    for index in text.links.indices where text.links[index].isLinked {
      linked.append((text.links[index].subject, references[index].range.start, index))
    }
    linked.sort { ($0.subject, $0.place, $0.index) < ($1.subject, $1.place, $1.index) }
    var entries: [(subject: Subject, sentence: Sentence)] = []
    entries.reserveCapacity(linked.count)
    for link in linked where link.subject != entries.last?.subject {
      entries.append((link.subject, references[link.index].sentence))
    }
    self.entries = entries
  }
}
