internal import Diagnostics

/// Finds near names once per wrong name, and stops looking when a report is long enough to be read without.
struct NearestNames: Sendable {
  private struct Question: Hashable {
    let name: String
    let kind: DocumentKind?
    var isEvent = false
    var isImage = false
    var hasNames = false
  }

  /// Finds nothing, for those who only want to know whether anything is wrong.
  static let none = NearestNames(limit: 0)
  private let limit: Int
  private var answers: [Question: String?] = [:]

  init(limit: Int = 300) {
    self.limit = limit
  }

  mutating func find(_ name: String, among kind: DocumentKind?, in index: ReferenceIndex) -> String? {
    answer(Question(name: name, kind: kind)) {
      kind.map { Suggestion.nearest(to: name, in: index.names(of: $0)) }
        ?? Suggestion.nearest(to: name, in: index.allNames)
    }
  }

  /// The nearest among ids, and else among names.
  mutating func find(
    _ name: String, among kind: DocumentKind?, in index: ReferenceIndex, and names: NameIndex
  ) -> String? {
    answer(Question(name: name, kind: kind, hasNames: true)) {
      let ids = kind.map { index.names(of: $0) } ?? Array(index.allNames)
      return Suggestion.nearest(to: name, in: ids)
        ?? Suggestion.nearest(to: name, in: names.names(of: kind))
    }
  }

  mutating func find(_ event: String, among known: some Sequence<String>) -> String? {
    answer(Question(name: event, kind: nil, isEvent: true)) { Suggestion.nearest(to: event, in: known) }
  }

  mutating func find(_ image: String, among media: MediaTable) -> String? {
    answer(Question(name: image, kind: nil, isImage: true)) {
      Suggestion.nearest(to: image, in: media.files.lazy.map(\.rawValue))
    }
  }

  private mutating func answer(_ question: Question, _ search: () -> String?) -> String? {
    if let answer = answers[question] { return answer }
    guard answers.count < limit else { return nil }
    let answer = search()
    answers[question] = .some(answer)
    return answer
  }
}
