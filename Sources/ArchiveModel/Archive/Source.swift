package import Diagnostics

/// The record of a document that articles draw on.
package struct Source: Sendable {
  package let id: DocumentID
  package let path: SourcePath
  package let metadata: SourceMetadata
  package let texts: [Text]
  package let pictures: Pictures
}

/// A page outside time, such as “about”.
package struct PlainPage: Sendable {
  package let id: DocumentID
  package let path: SourcePath
  /// Former addresses, with their places in the file.
  package let aliases: [Located<OutputPath>]
  package let texts: [Text]
  package let pictures: Pictures
  package let extra: CustomFields
}
