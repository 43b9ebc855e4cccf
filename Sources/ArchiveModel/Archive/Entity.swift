package import Diagnostics

/// A region, person, organisation or topic.
package final class Entity: Sendable {
  package let id: DocumentID
  package let path: SourcePath
  /// Former addresses, with their places in the file.
  package let aliases: [Located<OutputPath>]
  package let name: LocalizedText
  package let spellings: [String]
  package let wikidata: String?
  /// What its file says of mentions of it.
  package let linking: EntityLinking?
  package let texts: [Text]
  package let region: Region?
  package let pictures: Pictures
  package let extra: CustomFields

  init(
    id: DocumentID, path: SourcePath, aliases: [Located<OutputPath>], name: LocalizedText,
    spellings: [String], wikidata: String?, linking: EntityLinking?, texts: [Text], region: Region?,
    pictures: Pictures, extra: CustomFields
  ) {
    self.id = id
    self.path = path
    self.aliases = aliases
    self.name = name
    self.spellings = spellings
    self.wikidata = wikidata
    self.linking = linking
    self.texts = texts
    self.region = region
    self.pictures = pictures
    self.extra = extra
  }
}

/// What a region has beyond other entities: its place in the tree.
package struct Region: Sendable {
  package let kind: RegionKind?
  package let iso: String?
  /// The disputed territory that it is.
  package let territory: String?
  package let location: Location?
  /// From the root down to the parent.
  package let ancestors: [Handle<Entity>]
  package let children: [Handle<Entity>]
}
