internal import ArchiveModel

extension ArchiveBuilder {
  /// What the archive holds, with what ``check()`` reports.
  ///
  /// - Parameters:
  ///   - kind: one of the kinds that ``EntryList`` knows.
  ///   - gap: what all of it must lack.
  package func entries(
    of kind: String?, lacking gap: String?
  ) throws(EnvironmentError) -> (report: BuildReport, list: EntryList) {
    try checking { loaded, archive in EntryList(ArchiveSurvey(archive, loaded), kind: kind, gap: gap) }
  }
}
