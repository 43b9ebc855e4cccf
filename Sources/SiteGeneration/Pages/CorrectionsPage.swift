internal import Templating

/// What `corrections.html` is given.
struct CorrectionsPage: Sendable {
  let site: SiteView
  let corrections: [ListedCorrectionView]
  let pager: PagerView

  static let contract = Contract<CorrectionsPage>(
    "corrections_page", "The log of all corrections.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .list("corrections", ListedCorrectionView.contract, "The corrections, the newest first.") {
        $0.corrections
      },
      .record("pager", PagerView.contract, "Which of the log's pages this is.") { $0.pager },
    ])
}

/// A correction, with what was corrected.
struct ListedCorrectionView: Sendable {
  let article: LinkView
  let correction: CorrectionView

  static let contract = Contract<ListedCorrectionView>(
    "listed_correction", "A correction, with what was corrected.",
    [
      .record("article", LinkView.contract, "The corrections of the article.") { $0.article },
      .record("correction", CorrectionView.contract, "What was changed, and when.") { $0.correction },
    ])
}
