package import ArchiveModel

extension SiteIndex {
  /// The site with other texts of one document.
  ///
  /// - Returns: nil where it would have other pages.
  package func retold(_ retold: RetoldArchive) -> SiteIndex? {
    let hasSamePages = retold.quoted.allSatisfy { subject in
      Self.pages(ofBacklinks: archive.backlinks[subject].count)
        == Self.pages(ofBacklinks: retold.archive.backlinks[subject].count)
    }
    return hasSamePages ? SiteIndex(self, with: retold.archive) : nil
  }

  private static func pages(ofBacklinks count: Int) -> Int {
    count > PageLimits.newest ? PageLimits.pages(count - PageLimits.newest, of: PageLimits.backlinks) : 0
  }

  /// The numbers of the facts that edited texts change.
  package func facts(changedBy retold: RetoldArchive) -> Set<Int> {
    Set(retold.quoted.map { facts[$0, .backlinks] } + [facts[retold.subject, .text]])
  }
}
