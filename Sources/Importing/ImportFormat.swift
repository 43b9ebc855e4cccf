/// The formats whose records become sources and articles of an archive.
package enum ImportFormat: String, CaseIterable, Sendable {
  /// CSL-JSON, as Zotero and Pandoc have it.
  case csl
  /// RIS, as reference managers and databases export it.
  case ris
  /// BibTeX and BibLaTeX.
  case bibtex
  /// Tables of events: those of TimelineJS, of ACLED, and any that have dates.
  case events
  /// Plain text files, as originals of sources.
  case text
}

extension ImportFormat {
  /// Reads files of the format for an archive.
  package func run(
    _ inputs: [ImportInput], into target: ImportTarget, settings: ImportSettings
  ) -> ImportResult {
    switch self {
    case .csl: sources(inputs, target, CSLImport.drafts)
    case .ris: sources(inputs, target, RISImport.drafts)
    case .bibtex: sources(inputs, target, BibTeXImport.drafts)
    case .events: EventImport.run(inputs, target, settings)
    case .text: TextImport.run(inputs, target, settings)
    }
  }

  /// For formats whose records are sources and nothing else.
  private func sources(
    _ inputs: [ImportInput], _ target: ImportTarget,
    _ read: (InputText, inout ImportReport) throws(ImportProblem) -> [SourceDraft]
  ) -> ImportResult {
    var report = ImportReport()
    var shelf = SourceShelf(target)
    var problems: [ImportProblem] = []
    for input in inputs {
      do throws(ImportProblem) {
        let drafts = try read(InputText(input.bytes, file: input.name), &report)
        guard !drafts.isEmpty else {
          throw ImportProblem(at: ImportPlace(file: input.name), "there is no record in it")
        }
        report.records += drafts.count
        for draft in drafts { shelf.add(draft, &report) }
      } catch {
        problems.append(error)
      }
    }
    return problems.isEmpty ? ImportResult(shelf.files, report) : ImportResult(problems)
  }
}
