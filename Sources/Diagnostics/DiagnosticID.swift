/// The stable name of a rule: what `--format json`, the manual and searches on the web know a diagnostic by.
package enum DiagnosticID: String, CaseIterable, Sendable {
  // Files
  case unreadableFile = "unreadable-file"
  case notUTF8 = "not-utf-8"
  case fileTooLarge = "file-too-large"
  case specialFile = "special-file"
  case symbolicLink = "symbolic-link"
  case strayFile = "stray-file"
  case unsafeName = "unsafe-name"

  // Metadata as YAML
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case yamlSyntax = "yaml-syntax"
  case yamlTooComplex = "yaml-too-complex"
  case duplicateKey = "duplicate-key"

  // Metadata against its schema
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case wrongValue = "wrong-value"
  case invalidDate = "invalid-date"

  // Markdown
  case markdownTooComplex = "markdown-too-complex"
  case unsafeLink = "unsafe-link"
  case unclosedComment = "unclosed-comment"
  case htmlAsText = "html-as-text"
  case misplacedCitation = "misplaced-citation"

  // Templates and interface strings
  case templateSyntax = "template-syntax"
  case missingTemplate = "missing-template"
  case includeCycle = "include-cycle"
  case unknownField = "unknown-field"
  case unknownFilter = "unknown-filter"
  case unknownAsset = "unknown-asset"
  case unknownBlock = "unknown-block"
  case templateType = "template-type"
  case unknownString = "unknown-string"
  case missingString = "missing-string"
  case unusedString = "unused-string"
  case themeVersion = "theme-version"
  case lowContrast = "low-contrast"
  case outputTooLarge = "output-too-large"
  case brokenOutputLink = "broken-output-link"

  // The archive as a whole
  case addressCollision = "address-collision"
  case unknownLanguage = "unknown-language"
  case orphanTranslation = "orphan-translation"
  case unknownReference = "unknown-reference"
  case ambiguousReference = "ambiguous-reference"
  case unpublishedReference = "unpublished-reference"
  case unknownFragment = "unknown-fragment"
  case missingAlternative = "missing-alternative"
  case unusableImage = "unusable-image"
  case unpublishableAttachment = "unpublishable-attachment"
  case protectedName = "protected-name"
  case parentCycle = "parent-cycle"
  case undecidedTerritory = "undecided-territory"
  case worldviewConflict = "worldview-conflict"
  case sourceMismatch = "source-mismatch"
  case missingBaseURL = "missing-base-url"
}
