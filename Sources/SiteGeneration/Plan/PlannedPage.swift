package import ArchiveModel
internal import Diagnostics
package import EventExports

/// One file of the output, and what will be in it.
package struct PlannedPage: Sendable {
  package let path: OutputPath
  /// The language of the tree in which it stands.
  package let language: LanguageTag
  let content: PageContent
  /// The file that an author would change to move this page, for messages.
  let owner: SourceLocation
}

/// One file of the theme that is published as it is.
package struct PlannedAsset: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
}

/// One file of the output in which other programs read the events of a timeline.
package struct PlannedExport: Sendable {
  package let path: OutputPath
  /// Whose events they are; nil for the whole archive.
  let subject: Subject?
  package let format: EventExportFormat
}

/// Every file that a build will write, but for the manifest.
package struct SitePlan: Sendable {
  package let pages: [PlannedPage]
  package let assets: [PlannedAsset]
  package let exports: [PlannedExport]
}
