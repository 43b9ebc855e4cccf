internal import ArchiveModel
internal import ParallelWork

/// How what names an entity or a source is laid out on pages below its own, in any language.
struct SubjectPlan: Sendable {
  /// Nil where the subject's own page holds its events.
  let timeline: Timeline?
  let articles: LedgerPlan

  static let none = SubjectPlan(timeline: nil, articles: .onePage)

  /// Those of all `subjects`, in their order.
  static func all(_ subjects: [Subject], of site: SiteIndex, _ parallel: ParallelMap) -> [SubjectPlan] {
    let parts = parallel.parts(of: subjects.count, sized: 32) { range in
      subjects[range].map { subject -> SubjectPlan in
        let ledger = site.ledger(of: subject)
        return SubjectPlan(
          timeline: Timeline(of: subject, ledger, in: site.archive),
          articles: LedgerPlan(ofSubject: ledger.articles, in: site.archive))
      }
    }
    return Array(parts.joined())
  }
}
