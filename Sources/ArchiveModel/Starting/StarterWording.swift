/// What a new archive says, in one language. Its places and sources are made up, and say so.
struct StarterWording: Sendable {
  let language: LanguageTag
  let description: String
  let topicName: String
  let topicText: String
  let regionName: String
  let regionText: String
  let sourceTitle: String
  let sourceReliability: String
  let sourceText: String
  let articleTitle: String
  let articleSummary: String
  let articleText: String
  let eventTitle: String
  let pageTitle: String
  let pageText: String

  /// One for each language that the embedded theme speaks.
  static let all = [italian, english, french, russian, arabic]
}
