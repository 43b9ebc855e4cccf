package import Chronology

/// Something that happened, told by one article or several.
package final class Event: Sendable {
  /// ARTICLE#ID, unique in the archive.
  package let id: String
  /// Its fragment on the page of the article that declares it.
  package let fragment: String
  package let date: EDTFDate
  package let title: LocalizedText
  package let place: LocalizedText?
  /// Its own; nil where its regions say where it was.
  package let location: Location?
  package let status: EventStatus
  package let entities: [Handle<Entity>]
  package let sources: [Handle<Source>]
  /// The article that declares it, then the others that tell it, by handle.
  package let articles: [Handle<Article>]

  init(
    id: String, fragment: String, date: EDTFDate, title: LocalizedText, place: LocalizedText?,
    location: Location?, status: EventStatus, entities: [Handle<Entity>], sources: [Handle<Source>],
    articles: [Handle<Article>]
  ) {
    self.id = id
    self.fragment = fragment
    self.date = date
    self.title = title
    self.place = place
    self.location = location
    self.status = status
    self.entities = entities
    self.sources = sources
    self.articles = articles
  }
}
